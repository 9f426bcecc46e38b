import { hash } from "node:crypto";
import {
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { readErrorCode } from "./system-error.ts";

/** A file of the content as it was read: a file with the same times, size and place is not read again. */
export interface InputFile {
  /** SHA-256 of its bytes; of what is no file, or cannot be read, what it is, with a question mark before it. */
  readonly digest: string;
  /** Size, times of change in milliseconds, and the file's number on its disk. */
  readonly state: State;
}

/** The files of a content folder, by their paths below it, sorted. */
export interface Inputs {
  /** When they were listed, in milliseconds since 1970. */
  readonly at: number;
  readonly files: ReadonlyMap<string, InputFile>;
}

/**
 * Lists the files of a content folder with their digests. Names that begin with a dot are left out, as the archive does.
 * A folder in which nothing is listed, a link, and what cannot be read stand in the list too: each can be a problem.
 *
 * @param known what was found before: only what has changed since is read
 */
export function readInputs(root: string, known: Inputs | undefined): Inputs {
  const at = Date.now();
  const found = listPaths(root).map(
    (one) => [one.path, one.input ?? readInput(root, one.path, known)] as const,
  );
  return { at, files: new Map(found.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Whether two lists have the same files with the same bytes. */
export function haveSameFiles({ files }: Inputs, other: Inputs): boolean {
  if (files.size !== other.files.size) return false;
  for (const [path, { digest }] of files) {
    if (other.files.get(path)?.digest !== digest) return false;
  }
  return true;
}

/** The SHA-256 of a file; undefined for what is no file, or could not be read. */
export function findDigest(inputs: Inputs | undefined, path: string): string | undefined {
  const digest = inputs?.files.get(path)?.digest;
  return digest?.startsWith("?") ? undefined : digest;
}

/** A digest of the files whose paths begin with something. */
export function digestFiles({ files }: Inputs, start: string): string {
  const found = [...files].filter(([path]) => path.startsWith(start));
  return hash("sha256", JSON.stringify(found.map(([path, { digest }]) => [path, digest])));
}

type State = readonly [size: number, mtime: number, ctime: number, ino: number];

/** A path, with what is known of it where it is no file. */
interface Listed {
  readonly path: string;
  readonly input?: InputFile;
}

/** A file that changes twice within the clock's step looks the same: young files are read again. */
const clockStep = 2000;

function readInput(root: string, path: string, known: Inputs | undefined): InputFile {
  try {
    const state = readState(statSync(join(root, path)));
    const before = known?.files.get(path);
    const isOld = known !== undefined && Math.max(state[1], state[2]) < known.at - clockStep;
    if (before !== undefined && isOld && state.every((one, index) => one === before.state[index])) {
      return before;
    }
    return { digest: hash("sha256", readFileSync(join(root, path))), state };
  } catch (error) {
    return note(readErrorCode(error) ?? "unreadable");
  }
}

function readState({ size, mtimeMs, ctimeMs, ino }: Stats): State {
  return [size, mtimeMs, ctimeMs, ino];
}

/** What is no file has a state that no file has, so that it is looked at each time. */
function note(what: string): InputFile {
  return { digest: `?${what}`, state: [-1, 0, 0, 0] };
}

/** All files, also those of folders that no code reads: to list them costs little. */
function listPaths(root: string): Listed[] {
  const listed: Listed[] = [];
  const open = [""];
  const entered = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folder = next;
    const entries = readFolder(join(root, folder));
    if (!Array.isArray(entries)) listed.push({ path: folder, input: entries });
    else if (entries.length === 0 && folder !== "") listed.push({ path: folder, input: note("") });
    else {
      for (const entry of entries) {
        const path = folder + entry.name;
        if (entry.isFile()) listed.push({ path });
        else if (entry.isDirectory()) open.push(`${path}/`);
        else listed.push(...followLink(root, path, entered, open));
      }
    }
  }
  return listed;
}

function readFolder(folder: string): Dirent[] | InputFile {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith("."));
  } catch (error) {
    return note(readErrorCode(error) ?? "unreadable");
  }
}

/** What a link leads to can be read through it: a folder is entered once, a file stands for the link. */
function followLink(root: string, path: string, entered: Set<string>, open: string[]): Listed[] {
  try {
    const target = realpathSync(join(root, path));
    const found = statSync(target);
    if (found.isFile()) {
      return [{ path, input: note(`link ${hash("sha256", readFileSync(target))}`) }];
    }
    if (found.isDirectory() && !entered.has(target)) open.push(`${path}/`);
    entered.add(target);
    return [{ path, input: note(`link ${target}`) }];
  } catch (error) {
    return [{ path, input: note(readErrorCode(error) ?? "special") }];
  }
}
