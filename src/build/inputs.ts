import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of the content as it was read: a file with the same times, size and place is not read again. */
export interface InputFile {
  readonly digest: string;
  /** Size, times of change in milliseconds, and the file's number on its disk. */
  readonly state: readonly [size: number, mtime: number, ctime: number, ino: number];
}

/** The files of a content folder, by their paths below it, sorted. */
export interface Inputs {
  /** When they were listed, in milliseconds since 1970. */
  readonly at: number;
  readonly files: ReadonlyMap<string, InputFile>;
}

/**
 * Lists the files of a content folder with their digests. Names that begin with a dot are left out, as the archive does.
 *
 * @param known what was found before: only what has changed since is read
 */
export function readInputs(root: string, known: Inputs | undefined): Inputs {
  const at = Date.now();
  const files = new Map<string, InputFile>();
  for (const path of listPaths(root)) files.set(path, readInput(root, path, known));
  return { at, files };
}

/** Whether two lists have the same files with the same bytes. */
export function haveSameFiles({ files }: Inputs, other: Inputs): boolean {
  if (files.size !== other.files.size) return false;
  for (const [path, { digest }] of files) {
    if (other.files.get(path)?.digest !== digest) return false;
  }
  return true;
}

/** A digest of the files whose paths begin with something. */
export function digestFiles({ files }: Inputs, start: string): string {
  const found = [...files].filter(([path]) => path.startsWith(start));
  return hash("sha256", JSON.stringify(found.map(([path, { digest }]) => [path, digest])));
}

/** A file that changes twice within the clock's step looks the same: young files are read again. */
const clockStep = 2000;

function readInput(root: string, path: string, known: Inputs | undefined): InputFile {
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, path));
  const state = [size, mtimeMs, ctimeMs, ino] as const;
  const before = known?.files.get(path);
  const isOld = known !== undefined && Math.max(mtimeMs, ctimeMs) < known.at - clockStep;
  if (before !== undefined && isOld && state.every((one, index) => one === before.state[index])) {
    return before;
  }
  return { digest: hash("sha256", readFileSync(join(root, path))), state };
}

/** All files, also those of folders that no code reads: to list them costs little. */
function listPaths(root: string): string[] {
  const paths: string[] = [];
  const open = [""];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(join(root, next), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) open.push(`${next}${entry.name}/`);
      else if (entry.isFile()) paths.push(next + entry.name);
    }
  }
  return paths.sort();
}
