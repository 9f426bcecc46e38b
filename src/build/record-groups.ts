import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sealBytes, unsealBytes } from "../files/seal.ts";
import {
  type Group,
  groupAlone,
  isOfFolder,
  NumberedLists,
  type PackedLists,
  unpackGroup,
  unpackLists,
} from "./group.ts";
import { linkFile } from "./link-file.ts";

/**
 * Writes the groups of a site into the folder of a record: `groups.json`, with what is compared first, and below `parts`
 * files of the parts of groups, for transcripts one for each month. A file in which nothing has changed is that of the last record.
 */
export function writeGroups(record: string, groups: ReadonlyMap<string, Group>): void {
  mkdirSync(join(record, partsFolder));
  const lists = new NumberedLists();
  const rows: Row[] = [];
  const alone = new Set<string>();
  const top: string[] = [];
  const months = new Map<string, Member[]>();
  for (const [name, group] of groups) {
    const row = [name, group.key, lists.number(group.reads)] as const;
    if (isOfFolder(name)) {
      rows.push([...row, group.size]);
      const month = nameMonth(name);
      const members = months.get(month) ?? [];
      months.set(month, members);
      members.push([name, group]);
    } else {
      const files = group.readParts().flatMap((part) => part.files);
      rows.push([...row, ...files]);
      addFolders(files, alone);
      top.push(...files.filter((file) => !file.includes("/")));
    }
  }
  for (const [month, members] of months) writeMonth(join(record, partsFolder, month), members);
  write(join(record, "groups"), { ...lists.pack(), rows });
  write(join(record, "folders"), [...alone]);
  write(join(record, "top"), top);
}

/** The files that stand in a site's own folder. */
export function readTopFiles(record: string): string[] {
  return read<string[]>(join(record, "top"));
}

export function readGroups(record: string): Map<string, Group> {
  const { rows, ...packed } = read<Rows>(join(record, "groups"));
  const lists = unpackLists(packed);
  const months = new Map<string, Month>();
  return new Map(
    rows.map(([name, key, list, ...rest]) => {
      const reads = lists[list] ?? [];
      const [size = 0] = rest;
      if (typeof size === "string" || !isOfFolder(name)) {
        return [name, groupAlone({ name, key, reads, files: rest as string[] })];
      }
      const path = join(record, partsFolder, nameMonth(name));
      const file = months.get(path) ?? new Month(path);
      months.set(path, file);
      file.size += 1;
      return [name, unpackGroup({ key, reads, size, file }, () => file.read(name))];
    }),
  );
}

/** All folders of a site but its own. */
export function readFolders(record: string): string[] {
  const months = readdirSync(join(record, partsFolder)).filter((name) => name.endsWith(".json"));
  const paths = months.map((name) => join(partsFolder, name.slice(0, -".json".length)));
  return ["folders", ...paths].flatMap((path) => read<string[]>(join(record, path)));
}

type Member = readonly [name: string, group: Group];

/** A file of parts of a record: a line for each group, its name and its packed parts. */
class Month {
  /** Without the ending. */
  readonly path: string;
  /** How many groups it has. */
  size = 0;
  #lines: ReadonlyMap<string, string> | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** The packed parts of a group. */
  read(name: string): string {
    this.#lines ??= readLines(this.path);
    return this.#lines.get(name) ?? "";
  }
}

type Row = readonly [
  name: string,
  key: string,
  list: number,
  ...rest: readonly (string | number)[],
];

interface Rows extends PackedLists {
  readonly rows: readonly Row[];
}

const partsFolder = "parts";

/** @example nameMonth("ja/2022/02/02/hayashi/") → "ja-2022-02", nameMonth("2022/02/…/") → "2022" */
function nameMonth(name: string): string {
  return name.split("/").slice(0, -3).join("-") || "undated";
}

function writeMonth(path: string, members: readonly Member[]): void {
  const last = members[0]?.[1].file;
  const isSame = members.every(([, { file }]) => file === last);
  if (last instanceof Month && isSame && last.size === members.length) {
    for (const ending of [".txt", ".json"]) linkFile(last.path + ending, path + ending);
    return;
  }
  const folders = new Set<string>();
  for (const [, group] of members) {
    for (const { files } of group.readParts()) addFolders(files, folders);
  }
  const lines = members.map(([name, { readPacked }]) => `${name}\t${readPacked()}\n`);
  writeFileSync(`${path}.txt`, sealBytes(lines.join("")));
  write(path, [...folders]);
}

function readLines(path: string): Map<string, string> {
  const lines = readWhole(`${path}.txt`).split("\n");
  return new Map(
    lines.map((line) => {
      const end = line.indexOf("\t");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

/** Adds the folders of files, and those in which these are. */
function addFolders(files: readonly string[], folders: Set<string>): void {
  for (const file of files) {
    for (let one = dirname(file); one !== "." && !folders.has(one); one = dirname(one)) {
      folders.add(one);
    }
  }
}

function read<Value>(path: string): Value {
  return JSON.parse(readWhole(`${path}.json`)) as Value;
}

function write(path: string, value: unknown): void {
  writeFileSync(`${path}.json`, sealBytes(JSON.stringify(value)));
}

/** A record of which a file is missing, cut off or altered: nothing is known of its site. */
export class DamagedRecord extends Error {}

function readWhole(path: string): string {
  const content = existsSync(path) ? unsealBytes(readFileSync(path)) : undefined;
  if (content === undefined) throw new DamagedRecord(`${path} is not as it was written.`);
  return content.toString();
}
