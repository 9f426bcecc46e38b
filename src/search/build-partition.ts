import { gunzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import { createRecord, type Scope, scopes, type UnitRecord } from "./record.ts";
import type { Aliases } from "./aliases.ts";
import type { SearchNames, SearchSource } from "./source.ts";
import { createTable, type TablePart } from "./build-table.ts";
import { nameFolder, scriptName, type Table, wasmName } from "./table.ts";
import { divideTexts, type TextFile } from "./text-files.ts";
import { listUnits } from "../transcript/read.ts";

/** A file of the index: its path below the index folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Makes all files of one partition: Pagefind's for each scope, the table, the texts.
 *
 * Pagefind's fragments are read for the ids they give to records and are not kept: the search page shows
 * the words of the transcript, which an index text is not.
 *
 * @throws Error with everything Pagefind reported.
 */
export async function buildPartition(request: PartitionRequest): Promise<IndexFile[]> {
  const { tag, sources, aliases, names } = request;
  const parts: TablePart[] = [];
  for (const { conference, load } of sources) {
    const transcript = await load();
    const records = Array.from(listUnits(transcript), ({ unit }) => createRecord(unit, aliases));
    parts.push({ conference, records, files: divideTexts(records.map(({ text }) => text)) });
  }
  const records = parts.flatMap((part) => part.records);
  const indexed: IndexedScope[] = [];
  for (const scope of scopes) indexed.push(await indexScope(scope, records));
  const [unit, ...others] = indexed;
  const table: Table = { ...createTable(parts, names), ids: unit?.ids ?? [] };
  return [
    ...indexed.flatMap((one) => placeFiles(one, tag)),
    ...parts.flatMap(({ files }) => files.map(placeText)),
    { path: `tables/${tag}.json`, content: JSON.stringify(table) },
    ...others.map(({ scope, ids }) => ({
      path: `tables/${tag}.${scope}.json`,
      content: JSON.stringify(ids),
    })),
  ];
}

export interface PartitionRequest {
  readonly tag: string;
  readonly sources: readonly SearchSource[];
  readonly aliases: Aliases;
  readonly names: SearchNames;
}

/** Has Pagefind index one scope of the records; the ids stand in the order of the records. */
async function indexScope(scope: Scope, records: readonly UnitRecord[]): Promise<IndexedScope> {
  const { index, errors } = await createIndex();
  checkReply(errors);
  if (index === undefined) throw new Error("Pagefind made no index and gave no reason.");
  for (const [number, { content }] of records.entries()) {
    if (content[scope] === "") continue;
    const record = { url: String(number), content: content[scope], language: "unknown" };
    checkReply((await index.addCustomRecord(record)).errors);
  }
  const { files, errors: failures } = await index.getFiles();
  checkReply(failures);
  await index.deleteIndex();
  return { scope, files, ids: readIds(files, records.length) };
}

interface IndexedScope {
  readonly scope: Scope;
  readonly files: readonly IndexFile[];
  readonly ids: readonly string[];
}

/** What is kept of Pagefind's files: what a query loads; its script and WebAssembly stand once for all. */
function placeFiles({ scope, files }: IndexedScope, tag: string): IndexFile[] {
  return files.flatMap(({ path, content }) => {
    if (path === scriptName || path === wasmName) return [{ path, content }];
    const kept = /^index\/|\.pf_meta$|^pagefind-entry\.json$/.test(path);
    return kept ? [{ path: `${nameFolder(scope, tag)}/${path}`, content }] : [];
  });
}

function placeText({ name, content }: TextFile): IndexFile {
  return { path: `texts/${name}.json`, content };
}

/** Pagefind reports what went wrong in its replies; it does not throw. */
function checkReply(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Pagefind could not build the index: ${errors.join("; ")}`);
}

/** Reads which id Pagefind gave to which record from the fragments, whose names are the ids. */
function readIds(files: readonly IndexFile[], count: number): string[] {
  const ids = new Array<string>(count).fill("");
  for (const { path, content } of files) {
    const id = /^fragment\/[^_]+_(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) ids[Number(readFragmentUrl(content))] = id;
  }
  return ids;
}

/** A fragment is gzipped JSON behind the twelve bytes `pagefind_dcd`. */
function readFragmentUrl(content: Uint8Array | string): string {
  const text = gunzipSync(content).subarray("pagefind_dcd".length).toString("utf8");
  return (JSON.parse(text) as { url: string }).url;
}
