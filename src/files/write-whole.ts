import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import {
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
} from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Explanation, type Problem, createProblem } from "../problems/problem.ts";
import { isMissing, isSystemError } from "./system-error.ts";
import { showName } from "../text/show-characters.ts";
import { isAlive } from "./is-alive.ts";

/** A file that is to be written. */
export interface WholeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files or none, and each of them whole: no reader meets half a file. Drafts are written beside
 * their places and renamed when all are there; a failure puts back what was replaced and removes what was
 * made, folders too. Drafts that a dead process left in these folders are removed.
 *
 * @param durable whether the files outlast a power cut, which means to wait for the disk; default `true`
 * @param root a folder that must not be left through links
 * @throws a `RefusedPlace` before anything is written; the system's error; an AggregateError where what was replaced could not be put back
 */
export async function writeWhole(
  files: readonly WholeFile[],
  { durable = true, root }: { readonly durable?: boolean; readonly root?: string } = {},
): Promise<void> {
  for (const { path } of files) await refuseSpecial(path, root);
  const undo: Undo[] = [];
  const kept: string[] = [];
  try {
    const drafts: string[] = [];
    for (const file of files) drafts.push(await prepare(file, durable, undo));
    for (const [index, { path }] of files.entries()) {
      const isLast = index === files.length - 1;
      const before = isLast ? undefined : await keepBefore(path, undo);
      await rename(drafts[index] ?? "", path);
      undo[0] = () => (before === undefined ? rm(path, { force: true }) : rename(before, path));
      if (before !== undefined) kept.push(before);
    }
  } catch (error) {
    throw await takeBack(undo, error);
  }
  // All is written: a copy that cannot be removed is no reason to take it back, and the next run sweeps it.
  for (const before of kept) await rm(before, { force: true }).catch(() => undefined);
  const folders = new Set(durable ? files.map(({ path }) => dirname(path)) : []);
  for (const folder of folders) await syncFolder(folder);
}

/**
 * Removes the drafts that dead processes left in a folder, and also in the folders below it if `deep`: a command does
 * so before it finds that nothing is left to be written. Links are not followed.
 */
export async function sweepDrafts(folder: string, deep = false): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const entries = await readdir(folder, { withFileTypes: true, recursive: deep }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const pid = draft.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(parentPath, name), { force: true }).catch(() => undefined);
  }
}

/** Whether a folder has drafts: a process is writing there, or died before it had written all. */
export async function holdsDrafts(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => draft.test(name));
}

const draft = /^\.(\d+)-[0-9a-f-]{36}\.draft$/;

/** Folders that this process has swept: once is enough. */
const swept = new Set<string>();

/** A link, a pipe or a device stands where a file would be written; the problem says so. */
export class RefusedPlace extends Error {
  override readonly name = "RefusedPlace";
  readonly problem: Problem;

  constructor(path: string, explanation: Explanation) {
    super(explanation.message);
    this.problem = createProblem("file-write", { file: showName(path) }, explanation);
  }
}

async function refuseSpecial(path: string, root: string | undefined): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found && !found.isFile() && !found.isDirectory())
    throw new RefusedPlace(path, explainSpecial);
  if (root === undefined || !existsSync(root)) return;
  const folder = findStanding(dirname(path));
  const way = relative(await realpath(root), await realpath(folder));
  if (isAbsolute(way) || way.split(sep)[0] === "..") throw new RefusedPlace(folder, explainOutside);
}

/** The innermost folder that is there already. */
function findStanding(folder: string): string {
  const [outermost] = listMissing(folder).slice(-1);
  return outermost === undefined ? folder : dirname(outermost);
}

const explainSpecial: Explanation = {
  message: "Unexpected link, pipe or device, expected a file or nothing.",
  why: "Writing there would replace it, or reach something that is not kept with the archive.",
  fix: "Remove it, or put the file itself there.",
};

const explainOutside: Explanation = {
  message: "The folder is a link that leads out of the content folder.",
  why: "What is written there would not be kept with the archive.",
  fix: "Put the folder itself in its place.",
};

/** Writes a draft in the folder of its file; the folder is made where it is missing. */
async function prepare(
  { path, content }: WholeFile,
  durable: boolean,
  undo: Undo[],
): Promise<string> {
  const folder = dirname(path);
  try {
    return await writeDraft(folder, content, durable, undo);
  } catch (error) {
    // A full disk is reported without a path, and a draft is none that a reader knows.
    if (isSystemError(error)) error.path = path;
    throw error;
  }
}

async function writeDraft(
  folder: string,
  content: string | Uint8Array,
  durable: boolean,
  undo: Undo[],
): Promise<string> {
  const missing = listMissing(folder);
  undo.unshift(async () => {
    for (const one of missing) await rmdir(one).catch(() => undefined);
  });
  await mkdir(folder, { recursive: true });
  await sweepDrafts(folder);
  const draft = nameDraft(folder, undo);
  await using file = await open(draft, "wx");
  await file.writeFile(content);
  if (durable) await file.sync();
  return draft;
}

/** Folders that are to be made, the innermost first. */
function listMissing(folder: string): string[] {
  const missing: string[] = [];
  for (let one = resolve(folder); !existsSync(one); one = dirname(one)) missing.push(one);
  return missing;
}

/** A copy of the file that is to be replaced; undefined where there is none. */
async function keepBefore(path: string, undo: Undo[]): Promise<string | undefined> {
  const copy = nameDraft(dirname(path), undo);
  try {
    await copyFile(path, copy);
    return copy;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A name that begins with a dot, which readers of content leave out, and that says whose draft it is. */
function nameDraft(folder: string, undo: Undo[]): string {
  const draft = join(folder, `.${String(process.pid)}-${randomUUID()}.draft`);
  undo.unshift(() => rm(draft, { force: true }));
  return draft;
}

async function takeBack(undo: readonly Undo[], error: unknown): Promise<unknown> {
  const errors = [error];
  for (const step of undo) await step().catch((second: unknown) => errors.push(second));
  return errors.length === 1 ? error : new AggregateError(errors, "Not all could be put back.");
}

/** Makes the new names last; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Takes one step back; the last step comes first in a list of them. */
type Undo = () => Promise<unknown>;
