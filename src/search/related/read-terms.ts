import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { findCache, readEntry, writeEntry } from "../../files/cache.ts";
import { digestCode } from "../../files/code-version.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { listLinks } from "./links.ts";
import { listTerms, listTermTexts, type Term } from "./terms.ts";

/** What the relations of a unit to others are found by. */
export interface UnitTerms {
  readonly terms: readonly Term[];
  /** Addresses that it links to. */
  readonly links: readonly string[];
  /** Ids of the persons who answer in it, in order of appearance. */
  readonly answering: readonly string[];
}

/** Reads the terms of a transcript's units, in their order, from the cache where neither text nor code has changed. */
export async function readTerms(archive: Archive, entry: TranscriptEntry): Promise<UnitTerms[]> {
  const cache = findCache();
  // Node's version, which decides how `serialize` writes, is in the digest of the code.
  codeDigest ??= digestCode(code);
  const key = hash("sha256", `${await codeDigest} ${entry.digest}`);
  const kept = readEntry(cache, "terms", key);
  if (kept !== undefined) return (deserialize(kept) as Packed[]).map(unpack);
  const found = findTerms(await loadTranscript(archive, entry));
  writeEntry(cache, "terms", key, serialize(found.map(pack)));
  return found;
}

function findTerms(transcript: Transcript): UnitTerms[] {
  return Array.from(listUnits(transcript), ({ unit }) => ({
    terms: listTerms(listTermTexts(unit), transcript.language),
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
let codeDigest: Promise<string> | undefined;

/** Terms as numbers in a row, seven each: objects would take ten times the room. */
interface Packed extends Omit<UnitTerms, "terms"> {
  readonly numbers: Uint32Array;
}

const width = 7;

function pack({ terms, ...rest }: UnitTerms): Packed {
  const numbers = terms.flatMap(
    ({ key, from, to, times, strength, parts: [first = 0, second = 0] }) => [
      ...[key, from, to, times, strength * 100, first, second],
    ],
  );
  return { numbers: Uint32Array.from(numbers), ...rest };
}

function unpack({ numbers, ...rest }: Packed): UnitTerms {
  const terms = Array.from({ length: numbers.length / width }, (_, index) => {
    const [key = 0, from = 0, to = 0, times = 0, hundredths = 0, first = 0, second = 0] =
      numbers.subarray(index * width, (index + 1) * width);
    const parts = first === 0 ? [] : [first, second];
    return { key, from, to, times, strength: hundredths / 100, parts };
  });
  return { terms, ...rest };
}
