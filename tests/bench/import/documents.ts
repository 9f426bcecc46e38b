import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "../../../src/importer/reading/decode.ts";
import { formats } from "../../../src/importer/presets/formats.ts";
import {
  type ImportedDocument,
  importDocument,
} from "../../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../../src/importer/ground/options.ts";
import { noOptions } from "../../no-options.ts";
import { refuseDocument } from "../../../src/importer/ground/report.ts";
import { listBodyTokens } from "../../../src/importer/ground/words/body-tokens.ts";
import { listSourceTokens } from "../../../src/importer/ground/words/source-words.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { readClock } from "./clock.ts";

/** One document of a corpus, imported without a hand. */
export interface BenchDocument {
  readonly name: string;
  /** The decoded file; empty where its encoding is not known. */
  readonly raw: string;
  readonly imported: ImportedDocument;
  /**
   * What it gives once what it lacks is said (a date, an encoding), so that words and turns are judged in
   * every document: the import itself where nothing is lacking.
   */
  readonly helped: ImportedDocument;
  /** The model as the import reads it back from the Markdown that it wrote. */
  readonly transcript?: Transcript;
  /** Processor time that the import without a hand took. */
  readonly milliseconds: number;
  /** Words of the Markdown that the raw file does not have, or not so often. */
  readonly invented: number;
}

const directory = createDirectory();

/** Names of the corpora in a folder, one folder each. */
export function listCorpora(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Imports every file of a corpus, in the order of their names. */
export function* importCorpus(folder: string): Generator<BenchDocument> {
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    const begin = readClock();
    const imported = importBytes(name, bytes, noOptions);
    const milliseconds = readClock() - begin;
    const helped = imported.imported.markdown === undefined ? help(name, bytes) : imported;
    const { transcript } = helped.imported;
    const invented = transcript === undefined ? 0 : countInvented(helped, transcript);
    yield {
      name,
      raw: helped.raw,
      imported: imported.imported,
      helped: helped.imported,
      ...(transcript && { transcript }),
      milliseconds,
      invented,
    };
  }
}

interface Reading {
  readonly raw: string;
  readonly imported: ImportedDocument;
}

function importBytes(
  file: string,
  bytes: Uint8Array,
  options: ImportOptions,
  encoding?: string,
): Reading {
  const decoded = decodeSource(file, bytes, encoding);
  if ("problem" in decoded)
    return { raw: "", imported: { report: refuseDocument(file, [decoded.problem]) } };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const imported = importDocument({ file, ...decoded, sha256 }, options, directory);
  return { raw: decoded.text, imported };
}

/** A stand-in for the date and the encoding that a person would find out. */
function help(file: string, bytes: Uint8Array): Reading {
  const options = { ...noOptions, start: "2000-01-01" };
  const read = importBytes(file, bytes, options);
  return read.raw === "" ? importBytes(file, bytes, options, "windows-1252") : read;
}

function countInvented({ raw, imported }: Reading, transcript: Transcript): number {
  const syntax = formats.find(({ name }) => name === imported.report.format)?.syntax ?? "text";
  const left = new Map<string, number>();
  for (const { word } of listSourceTokens(raw, syntax)) left.set(word, (left.get(word) ?? 0) + 1);
  let invented = 0;
  for (const { word } of listBodyTokens(transcript)) {
    if (word === "") continue;
    const count = left.get(word) ?? 0;
    if (count === 0) invented += 1;
    else left.set(word, count - 1);
  }
  return invented;
}
