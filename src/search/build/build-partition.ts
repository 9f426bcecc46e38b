import { gunzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import type { Aliases } from "../format/aliases.ts";
import type { PartitionWords } from "./build-lexicon.ts";
import { listRuns, type PartitionRuns } from "./build-runs.ts";
import { createTable, type TablePart } from "./build-table.ts";
import { createReader } from "../format/cbor.ts";
import { readChunk } from "../format/chunk.ts";
import { createEntries } from "../format/filter.ts";
import { spellValue } from "../format/lexicon.ts";
import { createRecord, type UnitRecord } from "../format/record.ts";
import type { SearchNames, SearchSource } from "./source.ts";
import type { FacetName } from "../format/state.ts";
import { nameChunk, type Roles, type Table } from "../format/table.ts";
import { divideTexts } from "./text-files.ts";
import { listUnits } from "../../transcript/model/read.ts";

/** A file of the index: its path below the index folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** The files of one partition, its words for the lexicon, and its runs of words. */
export interface BuiltPartition {
  readonly files: readonly IndexFile[];
  readonly words: PartitionWords;
  readonly runs: PartitionRuns;
}

export interface PartitionRequest {
  readonly tag: string;
  readonly sources: readonly SearchSource[];
  readonly aliases: Aliases;
  readonly names: SearchNames;
}

/**
 * Makes all files of one partition: Pagefind's chunks, the table, the roles, the texts.
 *
 * Of what Pagefind writes the chunks are kept as they are. Its fragments are read for the numbers of records
 * and not kept: the search page shows the words of the transcript, which an index text is not.
 *
 * @throws Error with everything Pagefind reported, or where its files are not as they are read here.
 */
export async function buildPartition(request: PartitionRequest): Promise<BuiltPartition> {
  const { tag, sources, aliases, names } = request;
  const parts: TablePart[] = [];
  for (const { conference, load } of sources) {
    const transcript = await load();
    const records = Array.from(listUnits(transcript), ({ unit }) => createRecord(unit, aliases));
    parts.push({ conference, records, files: divideTexts(records.map(({ text }) => text)) });
  }
  const records = parts.flatMap((part) => part.records);
  const { chunks, order } = await indexRecords(records);
  const lengths = records.map(({ content }) => roundLength(content));
  const table: Table = { ...createTable(parts, names), records: order, lengths };
  const roles: Roles = records.map((record) => record.roles);
  return {
    files: [
      ...chunks.map((content, chunk) => ({ path: nameChunk(tag, chunk), content })),
      ...parts.flatMap(({ files }) =>
        files.map(({ name, content }) => ({ path: `texts/${name}.json`, content })),
      ),
      { path: `tables/${tag}.json`, content: JSON.stringify(table) },
      { path: `roles/${tag}.json`, content: JSON.stringify(roles) },
    ],
    words: [...chunks.flatMap(listWords), ...listValues(table)],
    runs: listRuns(records.map(({ content }) => content)),
  };
}

/** Has Pagefind index the records; `order` are their places by the numbers it gave them. */
async function indexRecords(records: readonly UnitRecord[]): Promise<Indexed> {
  const { index, errors } = await createIndex();
  checkReply(errors);
  if (index === undefined) throw new Error("Pagefind made no index and gave no reason.");
  const replies = records.flatMap(({ content }, number) =>
    content === ""
      ? []
      : [index.addCustomRecord({ url: String(number), content, language: "unknown" })],
  );
  for (const { errors: refused } of await Promise.all(replies)) checkReply(refused);
  const { files, errors: failures } = await index.getFiles();
  checkReply(failures);
  await index.deleteIndex();
  return arrange(new Map(files.map(({ path, content }) => [path, content])));
}

interface Indexed {
  readonly chunks: readonly Uint8Array[];
  readonly order: readonly number[];
}

/** Puts chunks and records into the order in which Pagefind's list of them, `.pf_meta`, has them. */
function arrange(files: ReadonlyMap<string, Uint8Array>): Indexed {
  const meta = files.keys().find((path) => path.endsWith(".pf_meta"));
  if (meta === undefined) return { chunks: [], order: [] };
  const { records, chunks } = readMeta(gunzipSync(take(files, meta)));
  return {
    chunks: chunks.map((name) => take(files, `index/${name}.pf_index`)),
    order: records.map((name) => readUrl(take(files, `fragment/${name}.pf_fragment`))),
  };
}

/** Reads names of records and chunks: `[version, [[record, words], …], [[first, last, chunk], …], …]`. */
function readMeta(bytes: Uint8Array): { records: string[]; chunks: string[] } {
  const reader = createReader(bytes);
  reader.readArray();
  reader.readText();
  const records = Array.from({ length: reader.readArray() }, () => {
    reader.expectArray(2);
    const name = reader.readText();
    reader.readNumber();
    return name;
  });
  const chunks = Array.from({ length: reader.readArray() }, () => {
    reader.expectArray(3);
    reader.readText();
    reader.readText();
    return reader.readText();
  });
  return { records, chunks };
}

/** A fragment is JSON behind the signature; the address of a record is its place. */
function readUrl(content: Uint8Array): number {
  const text = gunzipSync(content).toString("utf8");
  return Number((JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url);
}

function listWords(chunk: Uint8Array, number: number): PartitionWords {
  return Array.from(
    readChunk(gunzipSync(chunk)),
    ([word, { records }]) => [word, records.length, number] as const,
  );
}

/** The values of facets that records have, for the lexicon to tell in which partitions. */
function listValues(table: Table): PartitionWords {
  const counts = new Map<string, number>();
  const entries = createEntries(table);
  for (let place = 0; place < entries.count; place++) {
    for (const [facet, values] of Object.entries(entries.at(place)?.values ?? {})) {
      for (const value of values) {
        const name = spellValue(facet as FacetName, value);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return Array.from(counts, ([name, count]) => [name, count, 0] as const);
}

function take(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw new Error(`Pagefind wrote no ${path}.`);
  return content;
}

/** Pagefind reports what went wrong in its replies; it does not throw. */
function checkReply(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Pagefind could not build the index: ${errors.join("; ")}`);
}

function roundLength(content: string): number {
  const length = content === "" ? 0 : content.split(" ").length;
  return Number(length.toPrecision(2));
}
