import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findUnitPath } from "../../../src/elements/unit-address.ts";
import { readFragment } from "../../../src/elements/read-fragment.ts";
import { hasErrors } from "../../../src/problems/problem.ts";
import { readCitation, splitAddress } from "../../../src/ledger/pure/read-citation.ts";
import { readLedgerLines, writeRecord } from "../../../src/ledger/pure/ledger.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { listUnits, listUnitText } from "../../../src/transcript/model/read.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { writeTranscript } from "../../../src/transcript/write/write.ts";
import { mutations, type Random } from "../../importer/mutate.ts";
import { importDamaged } from "../../importer/survive.ts";
import { findShared } from "../../shared.ts";
import { sampleDirectory } from "../../transcript/sample-directory.ts";

/** A reader that is fed what is damaged. */
export interface Target {
  readonly name: string;
  /** Files or texts, which are damaged in every way. */
  readonly seeds: readonly Seed[];
  /** Whether the reader accepted the input; what must not happen is thrown. */
  readonly read: (bytes: Buffer, name: string) => boolean | Promise<boolean>;
}

/** What became of a target's inputs. */
export interface Fuzzed {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  /** Milliseconds of processor time. */
  readonly slowest: number;
  readonly faults: readonly string[];
}

interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Feeds a reader so many damaged inputs; a crash, a wrong answer and more than a second are faults. */
export async function fuzz(target: Target, inputs: number, random: Random): Promise<Fuzzed> {
  const kinds = Object.entries(mutations);
  const faults: string[] = [];
  let [accepted, slowest] = [0, 0];
  for (let round = 0; round < inputs; round += 1) {
    const seed = target.seeds[Math.floor(random() * target.seeds.length)];
    const [kind, damage] = kinds[round % kinds.length] ?? [];
    if (seed === undefined || damage === undefined) break;
    const bytes = damage(seed.bytes, random);
    const start = process.cpuUsage();
    try {
      accepted += Number(await target.read(bytes, seed.name));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      faults.push(`${target.name}: ${kind ?? ""} of ${seed.name}, round ${String(round)}: ${why}`);
    }
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    if (user + system > 1e6) faults.push(`${target.name}: ${kind ?? ""} of ${seed.name} is slow`);
  }
  return { name: target.name, inputs, accepted, slowest, faults };
}

const fixtures = join(import.meta.dirname, "../..");

/** The grammar, the importers, queries, the ledger and addresses. */
export const targets: readonly Target[] = [
  {
    name: "grammar",
    seeds: [
      ...readSeeds(fixtures, "transcript/fixtures/*/source.md"),
      ...readSeeds("content", "transcripts/*/*.md"),
    ],
    read: readGrammar,
  },
  {
    name: "importers",
    seeds: [...readSeeds(fixtures, "importer/fixtures/*/source.*"), ...readShared()],
    read: async (bytes, name) => {
      const { outcome, fault } = await importDamaged(name, bytes);
      if (fault !== undefined) throw new Error(fault);
      return outcome === "imported";
    },
  },
  {
    name: "queries",
    seeds: listTexts([
      'from:hayashi "grave concern" -Sado',
      "2+2 OR 林 before:2022-02-02",
      "“it is” person:a-b U.S.",
    ]),
    read: (bytes) => {
      parseQuery(bytes.toString());
      return true;
    },
  },
  {
    name: "ledger",
    seeds: readSeeds("content", "permalinks/*.jsonl"),
    read: readLedger,
  },
  {
    name: "addresses",
    seeds: listTexts([
      "https://lectern.example/ja/2022/02/02/hayashi/q3/#q3-2-1",
      "/undated/press-gaggle/Q15?words=%E6%9E%97#:~:text=a,b",
      "HAYASHI. 2022. “Title.” https://lectern.example/2022/02/02/x/q5/ [fingerprint 8493b52f44fb3042]",
    ]),
    read: (bytes) => {
      const text = bytes.toString();
      const { address = text } = readCitation(text);
      readFragment(text);
      findUnitPath(text);
      return splitAddress(address, "/") !== undefined;
    },
  },
];

/** What is read without an error must be the same once it is written and read again. */
function readGrammar(bytes: Buffer): boolean {
  const { transcript, problems } = parse(bytes.toString());
  if (transcript === undefined || hasErrors(problems)) return false;
  const written = writeTranscript(transcript);
  const { transcript: again } = parse(written);
  if (again === undefined) throw new Error("what was written does not parse");
  if (showSpeech(again) !== showSpeech(transcript)) throw new Error("other words when written");
  if (writeTranscript(again) !== written) throw new Error("other text when written again");
  return true;
}

function parse(text: string) {
  const file = { file: "a.md", text, id: "2022-02-02-case", language: "en" };
  return parseTranscript(file, sampleDirectory);
}

function showSpeech(transcript: Transcript): string {
  const units = [...listUnits(transcript)].map(({ unit }) => [unit.id, ...listUnitText(unit)]);
  return JSON.stringify(units);
}

/** Every line is a record that is written as it was read, or a problem. */
function readLedger(bytes: Buffer): boolean {
  const { records, problems } = readLedgerLines("a.jsonl", bytes.toString());
  const written = records.map(({ record }) => writeRecord(record)).join("\n");
  const again = readLedgerLines("a.jsonl", written).records.map(({ record }) => record);
  if (JSON.stringify(again) !== JSON.stringify(records.map(({ record }) => record)))
    throw new Error("other records when written");
  const lines = bytes
    .toString()
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  if (problems.length === 0 && records.length < lines.length) throw new Error("a line is lost");
  return problems.length === 0;
}

function listTexts(texts: readonly string[]): Seed[] {
  return texts.map((text) => ({ name: text, bytes: Buffer.from(text) }));
}

function readSeeds(cwd: string, pattern: string): Seed[] {
  const names = globSync(pattern, { cwd }).sort();
  return names.map((name) => ({ name, bytes: readFileSync(join(cwd, name)) }));
}

function readShared(): Seed[] {
  const { path, skip } = findShared("corpora/importer");
  if (skip === false) return readSeeds(path, "*/*");
  console.error(skip);
  return [];
}
