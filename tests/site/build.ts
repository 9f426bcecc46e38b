import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { makeOnce } from "./run-lock.ts";

/** A built site: its folder of files, what the build printed, and how long it took. */
export interface BuiltSite {
  readonly dir: string;
  readonly output: string;
  readonly milliseconds: number;
}

/** How a site is built that is not the project's own. */
export interface BuildOptions {
  /** The path that the site stands below, default `/`. */
  readonly base?: string;
  /** A file of settings beside those of the project, as `LECTERN_SITE` names it. */
  readonly settings?: string | undefined;
}

/**
 * Builds the archive of a content folder (default: the project's own) as `npm run build` does, once a
 * test run, whichever test process asks first. Throws with the output of the build where it fails.
 */
export async function buildSite(
  contentDir = "content",
  { base = "/", settings }: BuildOptions = {},
): Promise<BuiltSite> {
  const content = resolve(contentDir);
  const name = [content, base, settings ?? ""].join("\0");
  const key = createHash("sha256").update(name).digest("hex").slice(0, 16);
  const folder = await makeOnce(key, async (made) => {
    mkdirSync(made);
    const build = await runBuild({ content, base, settings, dir: join(made, "site") });
    writeFileSync(join(made, "result.json"), JSON.stringify(build));
  });
  const build = JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as Build;
  if (build.code !== 0) throw new Error(`The build of ${content} failed:\n${build.output}`);
  return { dir: build.dir, output: build.output, milliseconds: build.milliseconds };
}

/** Runs `npm run build` and waits; a failure is in the result, not thrown. */
export async function runBuild(request: BuildRequest): Promise<Build> {
  return await startBuild(request).ended;
}

/** Starts `npm run build`, or a program in its place; `ended` resolves when it has ended, however it did. */
export function startBuild(request: BuildRequest): StartedBuild {
  const { content, base, dir, project, settings, program, env } = request;
  const start = performance.now();
  const called = program ?? ["src/cli/main.ts"];
  const child = spawn(process.execPath, [...called, "build", "--outDir", dir], {
    cwd: project,
    env: {
      ...process.env,
      ...(settings !== undefined && { LECTERN_SITE: settings }),
      LECTERN_CONTENT: content,
      LECTERN_BASE: base,
      ASTRO_TELEMETRY_DISABLED: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended = new Promise<Build>((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => {
      const milliseconds = Math.round(performance.now() - start);
      done({ dir, code: status ?? 1, output, milliseconds });
    });
  });
  return { child, ended };
}

/** Astro's own command. */
export function findAstro(): string {
  const manifest = createRequire(import.meta.url).resolve("astro/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}

interface BuildRequest {
  readonly content: string;
  readonly base: string;
  readonly dir: string;
  /** What Node runs, default `archive`; and what is added to its environment. */
  readonly program?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The folder of the code; default: the project. */
  readonly project?: string;
  /** A file of settings that take the place of those of the code. */
  readonly settings?: string | undefined;
}

interface StartedBuild {
  readonly child: ChildProcess;
  readonly ended: Promise<Build>;
}

interface Build extends BuiltSite {
  readonly code: number;
}
