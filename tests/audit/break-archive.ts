import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The committed archive, broken by one edit. */
export interface BrokenArchive {
  /** What was done to it, as the name of the case. */
  readonly name: string;
  /** The file that was edited, below the content folder. */
  readonly file: string;
  /** Where the first problem must stand, and its rule: `people/a.yaml:2 field-missing`. */
  readonly first: string;
  /** Where others stand that do not follow from the first. */
  readonly others?: readonly string[];
  readonly edit: (root: string) => void;
}

export const conference = "2022-02-02-hayashi-extraordinary";
export const transcript = `transcripts/2022/${conference}.en.md`;
export const person = "people/hayashi-yoshimasa.yaml";
export const source = `sources/2022/${conference}.en.txt`;
export const report = `${source}.import.json`;
export const ledger = "permalinks/2022.jsonl";
export const words = "permalinks/words/2022/2022-02-02.jsonl";

export function replace(
  name: string,
  file: string,
  place: string,
  [from, to]: readonly [string | RegExp, string],
  first = `${file}:${place}`,
): BrokenArchive {
  const edit = (root: string) => {
    const text = readFileSync(join(root, file), "utf8");
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${name}: nothing was edited`);
    writeFileSync(join(root, file), edited);
  };
  return { name, file, first, edit };
}

export function alter(
  name: string,
  file: string,
  first: string,
  change: (bytes: Buffer) => Buffer,
): BrokenArchive {
  const edit = (root: string) => {
    writeFileSync(join(root, file), change(readFileSync(join(root, file))));
  };
  return { name, file, first: first.replace(/^\w+/, file), edit };
}

export function move(name: string, from: string, to: string, place: string): BrokenArchive {
  const edit = (root: string) => {
    renameSync(join(root, from), write(root, to));
  };
  return { name, file: to, first: `${to}:${place}`, edit };
}

/** The transcript under another name, with a line that does not say which name it had. */
export function rename(name: string, line: string): BrokenArchive {
  const file = transcript.replace("hayashi", "hayasi");
  const edit = (root: string) => {
    const text = readFileSync(join(root, transcript), "utf8");
    rmSync(join(root, transcript));
    writeFileSync(join(root, file), text.replace("kind:", `${line}\nkind:`));
  };
  return { name, file, first: `${file}:6 field-invalid`, edit };
}

export function copy(name: string, from: string, to: string): BrokenArchive {
  const edit = (root: string) => {
    cpSync(join(root, from), join(root, to));
  };
  return { name, file: to, first: `${to}:1 file-name`, edit };
}

export function remove(name: string, file: string, first: string): BrokenArchive {
  const edit = (root: string) => {
    rmSync(join(root, file));
  };
  return { name, file, first, edit };
}

/** A topic or an outlet that the transcript names, and whose file is broken. */
export function refer(
  key: "topics" | "labels",
  file: string,
  yaml: string,
  place: string,
): BrokenArchive {
  const reference = key === "topics" ? "topics: [sado]" : "labels:\n  Reporter: { outlet: asahi }";
  const edit = (root: string) => {
    writeFileSync(write(root, file), yaml);
    const text = readFileSync(join(root, transcript), "utf8");
    writeFileSync(join(root, transcript), text.replace("kind:", `${reference}\nkind:`));
  };
  return { name: `${file}: ${yaml.trim()}`, file, first: `${file}:${place}`, edit };
}

/** The path to write to, whose folder exists. */
export function write(root: string, file: string): string {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  return join(root, file);
}
