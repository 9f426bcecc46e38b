import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroInlineConfig } from "astro";
import type { Archive } from "../archive/archive.ts";
import { locateModules } from "../files/cache.ts";
import { findProjectRoot } from "../files/project-root.ts";
import { keepProgram } from "../integrations/program.ts";
import type { App } from "./app.ts";
import { listPages, type ProgramPages } from "./program-pages.ts";

/** The compiled pages, which render with the archive that `getArchive` gives. */
export interface Program {
  /** Scripts, styles and public files, which stand in the site as they are. */
  readonly client: string;
  listPages(archive: Archive): Promise<ProgramPages>;
}

export type LogLevel = NonNullable<AstroInlineConfig["logLevel"]>;

/**
 * The program of the code with a digest: the kept one, or it is compiled. The last few are kept, inside of the project,
 * whose packages they need.
 */
export async function takeProgram(code: string, logLevel: LogLevel): Promise<Program> {
  const folder = join(programs, code.slice(0, 32));
  if (!isCompiled(folder)) await compileElsewhere({ folder, logLevel });
  if (!isCompiled(folder)) await compileProgram(folder, logLevel);
  const now = new Date();
  await utimes(folder, now, now);
  await removeOthers();
  return await loadProgram(folder);
}

const programs = join(findProjectRoot(), ".cache", "program");
/** How many programs are kept: those of a few settings. */
const mostPrograms = 4;

function isCompiled(folder: string): boolean {
  return existsSync(join(folder, "program.json"));
}

/** What a process is told that compiles. */
export interface CompileRequest {
  /** Where the program is put. */
  readonly folder: string;
  readonly logLevel: LogLevel;
}

/** Compiles in a process of its own. Where it fails, there is no program. */
async function compileElsewhere(request: CompileRequest): Promise<void> {
  const child = fork(fileURLToPath(new URL("./compile.ts", import.meta.url)), {
    env: { NODE_COMPILE_CACHE: locateModules(), ...process.env },
  });
  child.send(request, () => undefined);
  await once(child, "exit").catch(() => undefined);
}

/** Compiles aside, so that a build that is killed leaves no half of a program. */
export async function compileProgram(folder: string, logLevel: LogLevel): Promise<void> {
  const draft = `${folder}.draft-${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const root = findProjectRoot();
  const outDir = join(draft, "client");
  const { build } = await import("astro");
  const config = { root, outDir, logLevel, integrations: [keepProgram(draft)] };
  await build(config, { sync: false } as object);
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another build has compiled the same.
    if (!isCompiled(folder)) throw error;
    await rm(draft, { recursive: true });
  });
}

async function removeOthers(): Promise<void> {
  const names = await readdir(programs);
  const folders = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(programs, name))).mtimeMs })),
  );
  for (const { name } of folders.sort((a, b) => b.used - a.used).slice(mostPrograms)) {
    await rm(join(programs, name), { recursive: true, force: true });
  }
}

async function loadProgram(folder: string): Promise<Program> {
  const about = JSON.parse(await readFile(join(folder, "program.json"), "utf8")) as About;
  const entry = pathToFileURL(join(folder, "server", about.entry)).href;
  const { app } = (await import(entry)) as { app: App };
  return { client: join(folder, "client"), listPages: (archive) => listPages(app, archive) };
}

interface About {
  readonly entry: string;
}
