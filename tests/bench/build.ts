import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareBuilds } from "../build/compare-builds.ts";
import { writeSmallArchive } from "../build/small-archive.ts";
import { createRandom } from "../importer/mutate.ts";
import { findRunFolder } from "../site/run-folder.ts";
import { writeHugoSite } from "./build/hugo-site.ts";
import { measureCommand, type Usage } from "./build/measure-command.ts";
import { writeArchive } from "./build/write-archive.ts";

/**
 * `npm run bench -- build [--size 300] [--runs 1]`: builds an archive of so many transcripts, made of the sentences of the
 * first transcript, by the command of `npm run build` without pictures: anew, where nothing has changed, where one
 * transcript has changed, where one was added, and where a setting has changed. Hugo, if it is installed, and Pagefind
 * build the same texts between the runs. Then the archive is checked and published. It reads `/proc`, which only Linux has.
 *
 * With `--edits 200 [--seed 1]` it edits a small archive at random so many times, and compares after each edit the site
 * that is kept up to date with one that is built anew.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const given = [values.size, values.runs, values.edits, values.seed].map(Number);
  const [size = NaN, runs = NaN, edits = NaN, seed = NaN] = given;
  if (!given.every((one) => Number.isInteger(one) && one >= 0)) {
    console.error("Unexpected argument, expected whole numbers.");
    return 1;
  }
  return edits > 0 ? await runEdits(edits, seed) : await runBuilds(size, runs);
}

const options = {
  size: { type: "string", default: "300" },
  runs: { type: "string", default: "1" },
  edits: { type: "string", default: "0" },
  seed: { type: "string", default: "1" },
} as const;

async function runEdits(count: number, seed: number): Promise<number> {
  const folder = join(findRunFolder(), "bench-edits");
  writeSmallArchive(join(folder, "content"));
  const random = createRandom(seed);
  const report = (line: string) => {
    console.log(line);
  };
  const found = await compareBuilds(folder, { count, batch: 1, settings: 50, random, report });
  const { differences, refused, made } = found;
  console.log(`\n${JSON.stringify(made)}, of which ${String(refused)} were refused and taken back`);
  console.log(`${String(differences.length)} files differ`, ...differences);
  return differences.length > 0 ? 1 : 0;
}

async function runBuilds(size: number, runs: number): Promise<number> {
  const folder = join(findRunFolder(), `bench-${String(size)}`);
  const [content, dir] = [join(folder, "content"), join(folder, "site")];
  const measured = new Map<string, Usage[]>();
  const kinds = { hugo: [folder, "hugo"], own: [folder, "site"] } as const;
  console.log([head, head.map(() => "---")].map(formatRow).join("\n"));
  for (let count = 0; count < runs; count += 1) {
    rmSync(folder, { recursive: true, force: true });
    const site: Site = { run: String(Date.now()), content, dir, folder };
    writeArchive(content, size, createRandom(Date.now()));
    for (const [name, prepare] of Object.entries(cases)) {
      prepare(site);
      await measure(name, () => buildOwn(site, name));
    }
    await measure("Hugo and Pagefind", () => buildByHugo(site)).catch((error: unknown) => {
      console.error(String(error));
    });
    for (const [name, [command, prepare]] of Object.entries(checks)) {
      prepare(site);
      await measure(name, () => runCommand(site, command));
    }
  }
  for (const [name, usages] of measured) {
    const dir = join(...(name.startsWith("Hugo") ? kinds.hugo : kinds.own));
    console.log(
      formatRow(listCells(name, usages, name.startsWith("Hugo") ? join(dir, "public") : dir)),
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return 0;

  async function measure(name: string, build: () => Promise<Usage>): Promise<void> {
    const usage = await build();
    measured.set(name, [...(measured.get(name) ?? []), usage]);
    for (const line of usage.output.matchAll(/^stage .*/gm)) console.error(`${name}: ${line[0]}`);
    console.error(`${name}: ${listTimes(usage).join(", ")}`);
  }
}

interface Site {
  /** A name that no other run has. */
  readonly run: string;
  readonly content: string;
  readonly dir: string;
  readonly folder: string;
}

/** What is done to the content before each build, in this order; the first has no compiled pages either. */
const cases: Readonly<Record<string, (site: Site) => void>> = {
  cold: () => undefined,
  "nothing changed": () => undefined,
  "one changed": ({ content }) => {
    const [path = ""] = listTranscripts(content);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/(\*\*[^*]+:\*\* )/, "$1Indeed. "));
  },
  "one added": ({ content }) => {
    const [path = ""] = listTranscripts(content);
    cpSync(path, path.replace("-hayashi", "-hayashi-again"));
  },
  "a setting changed": () => undefined,
};

/** What is asked of the content after that, in this order, with nothing known at first but the texts as they were parsed. */
const checks: Readonly<Record<string, readonly [string, (site: Site) => void]>> = {
  "check, nothing proved": ["check", () => undefined],
  "check, nothing changed": ["check", () => undefined],
  "publish all": ["publish", () => undefined],
  "check what is published": ["check", () => undefined],
  "check, one changed": ["check", (site) => cases["one changed"]?.(site)],
  "publish one": ["publish", () => undefined],
  "publish, nothing changed": ["publish", () => undefined],
  "publish again, nothing changed": ["publish", () => undefined],
};

async function runCommand({ content, folder }: Site, command: string): Promise<Usage> {
  return await measureCommand(
    [process.execPath, "src/cli/main.ts", command, "--content", content],
    { LECTERN_CACHE: join(folder, "cache") },
  );
}

function listTranscripts(content: string): string[] {
  const found = globSync("transcripts/*/*.md", { cwd: content }).sort();
  return found.slice(Math.floor(found.length / 2)).map((path) => join(content, path));
}

async function buildOwn({ content, dir, folder, run }: Site, name: string): Promise<Usage> {
  // No pages were compiled before for an address that no build had.
  const address = `https://${name === "a setting changed" ? "moved" : "first"}-${run}.example`;
  return await measureCommand(
    [process.execPath, "src/cli/main.ts", "build", "--outDir", dir, "--verbose"],
    {
      ...{ LECTERN_CONTENT: content, LECTERN_CACHE: join(folder, "cache"), LECTERN_URL: address },
      LECTERN_PICTURES: "none",
    },
  );
}

async function buildByHugo({ content, folder }: Site): Promise<Usage> {
  const hugo = join(folder, "hugo");
  writeHugoSite(content, hugo);
  const pagefind = resolve("node_modules/pagefind/lib/runner/bin.cjs");
  const command = `hugo --quiet && "${process.execPath}" "${pagefind}" --site public --quiet`;
  return await measureCommand(["sh", "-c", command], {}, hugo);
}

const head = ["build", "processor s", "seconds", "peak MB", "files", "MB"];

/** The run with the median of processor time. */
function listCells(name: string, usages: readonly Usage[], dir: string): string[] {
  const sorted = usages.toSorted((a, b) => a.processorSeconds - b.processorSeconds);
  const middle = sorted[sorted.length >> 1];
  const times = middle === undefined ? [] : listTimes(middle);
  if (Object.hasOwn(checks, name)) return [name, ...times, "", ""];
  const files = globSync("**/*", { cwd: dir, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
  return [name, ...times, String(files.length), (bytes / 1e6).toFixed(0)];
}

/** Processor seconds, seconds, and MB at most. */
function listTimes({ processorSeconds, seconds, peakBytes }: Usage): string[] {
  return [processorSeconds.toFixed(1), seconds.toFixed(1), (peakBytes / 1e6).toFixed(0)];
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
