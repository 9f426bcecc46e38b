import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "../../src/build/build-site.ts";
import { isRefusal } from "../../src/problems/refusal.ts";
import type { Random } from "../importer/mutate.ts";
import { runBuild } from "../site/build.ts";
import { edits } from "./edit-archive.ts";

/** What came of some edits. */
export interface Comparison {
  /** How often each kind was made. */
  readonly made: Readonly<Record<string, number>>;
  /** Edits that were taken back, because the content had errors. */
  readonly refused: number;
  /** Files that the site which was kept up to date has otherwise than one that is built anew, with the edit. */
  readonly differences: readonly string[];
  /** How many parts of the site were made for each comparison, and of how many. */
  readonly renewed: readonly Renewed[];
}

export interface EditRequest {
  readonly count: number;
  /** After how many edits the sites are compared. */
  readonly batch: number;
  /** After how many edits the settings change, too; by default never: it takes two processes. */
  readonly settings?: number;
  readonly random: Random;
  readonly report?: (line: string) => void;
}

/**
 * Edits the content of a folder at random and compares the site that is kept up to date with one that is built anew.
 * The latter has a cache of its own, in which nothing is at first. Both are built in this process by the code of `npm run build`,
 * or by the command itself where settings change.
 *
 * @param folder has the content in `content`; the sites and the cache are put beside it
 */
export async function compareBuilds(folder: string, request: EditRequest): Promise<Comparison> {
  const { count, batch, settings = Infinity, random, report = () => undefined } = request;
  const [root, before] = [join(folder, "content"), join(folder, "before")];
  const [kept, anew] = [join(folder, "kept"), join(folder, "anew")];
  const [cache, ownCache] = [join(folder, "cache"), join(folder, "anew-cache")];
  Object.assign(process.env, { LECTERN_CONTENT: root, LECTERN_CACHE: cache });
  const made: Record<string, number> = {};
  const differences: string[] = [];
  const renewed: Renewed[] = [];
  let refused = 0;
  await build(kept);
  copyFolder(root, before);
  for (let number = 1; number <= count; number += 1) {
    const name = drawName(random);
    await edits[name]?.(root, random, number);
    made[name] = (made[name] ?? 0) + 1;
    if (number % batch !== 0 && number < count) continue;
    const other = number % settings === 0 ? settingsOf[number / settings - 1] : undefined;
    const file = join(folder, "site.yaml");
    const make = other === undefined ? build : (dir: string) => buildElsewhere(dir, file, other);
    // What somebody puts into the folder is no part of a site, which is then made aside, and not in the folder.
    if (number % (2 * batch) === 0) writeFileSync(join(kept, "stranger.txt"), "");
    let result = await make(kept);
    if (result === undefined) {
      refused += 1;
      copyFolder(before, root);
      // The settings have changed all the same.
      if (other !== undefined) result = await make(kept);
    }
    // Where nothing is built, nothing is taken away.
    if (result === undefined || result.made === 0)
      rmSync(join(kept, "stranger.txt"), { force: true });
    if (result === undefined) continue;
    copyFolder(root, before);
    for (const one of [anew, ownCache]) rmSync(one, { recursive: true, force: true });
    process.env["LECTERN_CACHE"] = ownCache;
    await make(anew);
    process.env["LECTERN_CACHE"] = cache;
    const found = compareFolders(kept, anew);
    differences.push(...found.map((file) => `${String(number)} ${name}: ${file}`));
    renewed.push(result);
    const counts = [result.made, result.all, found.length].map(String);
    report(
      `${String(number)} ${name}: made ${counts[0] ?? ""} of ${counts[1] ?? ""}, ${counts[2] ?? ""} differ`,
    );
  }
  return { made, refused, differences, renewed };
}

export interface Renewed {
  readonly made: number;
  readonly all: number;
}

/** Files that two folders do not both have with the same bytes, and folders that only one has. */
export function compareFolders(one: string, other: string): string[] {
  const [left, right] = [listAll(one), listAll(other)];
  return [...new Set([...left, ...right])].filter((path) => {
    if (!left.has(path) || !right.has(path)) return true;
    if (statSync(join(one, path)).isDirectory()) return false;
    return !readFileSync(join(one, path)).equals(readFileSync(join(other, path)));
  });
}

function drawName(random: Random): string {
  const names = Object.keys(edits);
  return names[Math.floor(random() * names.length)] ?? "";
}

function listAll(folder: string): Set<string> {
  return new Set(globSync("**/*", { cwd: folder }));
}

/** With the times of the files, by which a build sees what has changed. */
function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** Builds a site; undefined where the content has errors. */
async function build(outDir: string): Promise<Renewed | undefined> {
  const said: string[] = [];
  try {
    await buildSite({ outDir, logLevel: "silent", say: (text) => said.push(text) });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
  return readRenewed(said.join("\n"));
}

/** Settings that decide addresses: those of the first time that settings change, and of the next times. */
const settingsOf: readonly Settings[] = [
  { base: "/archive/", exchangePages: "none", language: "ja" },
  { url: "https://moved.example" },
  { exchangePages: "questions" },
];

type Settings = Readonly<Record<string, string>>;

/** Builds a site with other settings, by a file of them. */
async function buildElsewhere(
  dir: string,
  file: string,
  { base = "/", ...settings }: Settings,
): Promise<Renewed | undefined> {
  writeFileSync(file, JSON.stringify(settings));
  const content = process.env["LECTERN_CONTENT"] ?? "";
  const { code, output } = await runBuild({ content, base, settings: file, dir });
  if (code !== 0 && !output.includes("The content has errors")) throw new Error(output);
  return code === 0 ? readRenewed(output) : undefined;
}

function readRenewed(output: string): Renewed {
  const [, all, made] = /Of (\d+) pages and other parts (\d+) were made/.exec(output) ?? [];
  return { made: Number(made ?? 0), all: Number(all ?? 0) };
}
