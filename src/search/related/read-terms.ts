import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { findCache, readEntry, writeEntry } from "../../files/cache.ts";
import { digestCode } from "../../files/code-version.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { listLinks } from "./links.ts";
import { listKeys, type PackedTerms, packTerms } from "./packed-terms.ts";
import { listTerms, listTermTexts } from "./terms.ts";

/** What the relations of a unit to others are found by. */
export interface UnitTerms {
  readonly terms: PackedTerms;
  /** Addresses that it links to. */
  readonly links: readonly string[];
  /** Ids of the persons who answer in it, in order of appearance. */
  readonly answering: readonly string[];
}

/** Reads the terms of a transcript's units, in their order, from the cache where neither text nor code has changed. */
export async function readTerms(archive: Archive, entry: TranscriptEntry): Promise<UnitTerms[]> {
  const kept = readEntry(findCache(), "terms", createKey("terms", entry));
  if (kept !== undefined) return deserialize(kept) as UnitTerms[];
  const found = findTerms(await loadTranscript(archive, entry));
  writeEntry(findCache(), "terms", createKey("terms", entry), serialize(found));
  return found;
}

/** Reads the keys of the terms of all units of a transcript, which are a seventh of these, in the same way. */
export async function readKeys(archive: Archive, entry: TranscriptEntry): Promise<Uint32Array> {
  const kept = readEntry(findCache(), "terms", createKey("keys", entry));
  if (kept !== undefined) return new Uint32Array(Uint8Array.from(kept).buffer);
  const keys = (await readTerms(archive, entry)).flatMap(({ terms }) => [...listKeys(terms)]);
  const packed = Uint32Array.from(keys);
  writeEntry(findCache(), "terms", createKey("keys", entry), new Uint8Array(packed.buffer));
  return packed;
}

function createKey(kind: string, { digest }: TranscriptEntry): string {
  // Node's version, which decides how `serialize` writes, is in the digest of the code.
  codeDigest ??= digestCode(code);
  return hash("sha256", `${codeDigest} ${kind} ${digest}`);
}

function findTerms(transcript: Transcript): UnitTerms[] {
  return Array.from(listUnits(transcript), ({ unit }) => ({
    terms: packTerms(listTerms(listTermTexts(unit), transcript.language)),
    links: listLinks(transcript, unit),
    answering: listAnswering(unit),
  }));
}

function listAnswering({ turns }: Unit): string[] {
  return turns.flatMap(({ role, person }) => (role === "respondent" && person) || []);
}

/** The code that decides the terms of a text. */
const code = {
  folders: ["src/search/related", "src/search/format"],
  files: ["src/text/hash-text.ts", "package-lock.json"],
};

/** Read once in a run. */
let codeDigest: string | undefined;
