import { gunzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import type { PartitionWords } from "./build-lexicon.ts";
import { proveChunks } from "./prove-chunks.ts";
import { createReader } from "../format/cbor.ts";

/** Texts as Pagefind indexed them. */
export interface Indexed {
  /** Files of words with their places, inflated. */
  readonly chunks: readonly Uint8Array[];
  /** Places of the texts, by the numbers that Pagefind gave its records. */
  readonly order: readonly number[];
  readonly words: PartitionWords;
}

/** The release of Pagefind whose files are read here, as `package.json` has it. */
export const knownRelease = "1.6.0";

/**
 * Has Pagefind index texts, and reads back what it wrote: the words of all texts, at their places.
 *
 * Of its files the chunks are kept. Its fragments are read for the numbers of records and not kept: the search
 * page shows the words of the transcript, which an index text is not.
 *
 * @throws Error with everything Pagefind reported, or where its files are not as they are read here.
 */
export async function indexTexts(texts: readonly string[]): Promise<Indexed> {
  const files = await writeFiles(texts);
  try {
    const { chunks, order } = arrange(files);
    return { chunks, order, words: proveChunks(chunks, order, texts) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Pagefind ${readRelease(files)} wrote an index that does not read as what went into it. ${reason} ` +
        `The files of Pagefind ${knownRelease} are known: run \`npm install --save-exact pagefind@${knownRelease}\`.`,
      { cause: error },
    );
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

async function writeFiles(texts: readonly string[]): Promise<Files> {
  // Of all fragments one file is made: they are not kept.
  const { index, errors } = await createIndex({ maxFragments: 1 });
  checkReply(errors);
  if (index === undefined) throw new Error("Pagefind made no index and gave no reason.");
  const replies = texts.flatMap((content, place) =>
    content === ""
      ? []
      : [index.addCustomRecord({ url: String(place), content, language: "unknown" })],
  );
  for (const { errors: refused } of await Promise.all(replies)) checkReply(refused);
  const { files, errors: failures } = await index.getFiles();
  checkReply(failures);
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Pagefind reports what went wrong in its replies; it does not throw. */
function checkReply(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Pagefind could not build the index: ${errors.join("; ")}`);
}

/** Puts chunks and records into the order in which Pagefind's list of them, `.pf_meta`, has them. */
function arrange(files: Files): Pick<Indexed, "chunks" | "order"> {
  const meta = files.keys().find((path) => path.endsWith(".pf_meta"));
  if (meta === undefined) return { chunks: [], order: [] };
  const { records, chunks } = readMeta(gunzipSync(take(files, meta)));
  return {
    chunks: chunks.map((name) => gunzipSync(take(files, `index/${name}.pf_index`))),
    order: readOrder(files, records),
  };
}

/** A record, and the bundle of fragments in which its own is; empty where that has a file for itself. */
interface RecordName {
  readonly name: string;
  readonly bundle: string;
}

/** Reads names of records and chunks: `[version, [[record, words, bundle], …], [[first, last, chunk], …], …]`. */
function readMeta(bytes: Uint8Array): { records: RecordName[]; chunks: string[] } {
  const reader = createReader(bytes);
  reader.readArray();
  reader.readText();
  const records = Array.from({ length: reader.readArray() }, () => {
    reader.expectArray(3);
    const name = reader.readText();
    reader.readNumber();
    return { name, bundle: reader.readText() };
  });
  const chunks = Array.from({ length: reader.readArray() }, () => {
    reader.expectArray(3);
    reader.readText();
    reader.readText();
    return reader.readText();
  });
  return { records, chunks };
}

/** The address of a record is its place. */
function readOrder(files: Files, records: readonly RecordName[]): number[] {
  const read = (name: string) => readJson(take(files, `fragment/${name}.pf_fragment`));
  const bundles = new Map(
    [...new Set(records.map(({ bundle }) => bundle))].map((bundle) => [
      bundle,
      bundle === "" ? {} : (read(bundle) as Record<string, Fragment>),
    ]),
  );
  return records.map(({ name, bundle }) => {
    const fragment = bundle === "" ? (read(name) as Fragment) : bundles.get(bundle)?.[name];
    return Number(fragment?.url);
  });
}

interface Fragment {
  readonly url: string;
}

/** A file of fragments is JSON behind the signature. */
function readJson(content: Uint8Array): unknown {
  const text = gunzipSync(content).toString("utf8");
  return JSON.parse(text.slice(text.indexOf("{")));
}

function take(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw new Error(`It has no ${path}.`);
  return content;
}

function readRelease(files: Files): string {
  const entry = new TextDecoder().decode(files.get("pagefind-entry.json"));
  return /"version":"([^"]+)"/.exec(entry)?.[1] ?? "of an unknown release";
}
