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
import type { PdfPage, PdfRun } from "../../../src/importer/ground/pdf-page.ts";
import { readPdf } from "../../../src/importer/reading/pdf/read-pdf.ts";
import { importDamaged, judgeSource } from "../../importer/survive.ts";
import { findShared } from "../../shared.ts";
import { sampleDirectory } from "../../transcript/sample-directory.ts";
import type { Seed, Target } from "./fuzz.ts";

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
  ...listImporters(),
  { name: "import: pages of PDF", seeds: await readPages(), read: importRuns },
  {
    name: "queries",
    seeds: listTexts([
      'from:hayashi "grave concern" -Sado',
      "2+2 OR 林 before:2022-02-02",
      "“it is” person:a-b U.S.",
      '"O\u2019Brien-Jones" A. I. D. C. 1,000 ３．５ 億 OR -"2+2"',
      '林芳正大臣 "重大な懸念" 辺\u{e0101} ØRSTED language:ja after:2022-02 topic:x',
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

/** A target for each format of sources: its cases in the tests and, where there are some, real documents. */
function listImporters(): Target[] {
  const formats = [
    ["plain text", "generic-*/source.txt", undefined],
    ["Markdown", "generic-*/source.md", undefined],
    ["HTML", "generic-*/source.html", undefined],
    ["PDF", "pdf-*/source.pdf", undefined],
    ["mofa", "mofa-*/source.*", undefined],
    ["aupm", "aupm-*/source.*", "aupm"],
    ["obama", "obama-*/source.*", "obama"],
    ["tw-an", "tw-an-*/source.*", "tw-an"],
    ["tw-md", "tw-md-*/source.*", "tw-md"],
    ["wh", "wh-*/source.*", "wh"],
  ] as const;
  return formats.map(([name, cases, corpus]) => ({
    name: `import: ${name}`,
    seeds: [
      ...readSeeds(fixtures, `importer/fixtures/${cases}`),
      ...(corpus === undefined ? [] : readShared(corpus)),
    ],
    oneOf: name === "PDF" ? 50 : 1,
    read: importBytes,
  }));
}

/** What the library draws of the pages of a PDF, a run a line: it takes so long itself that its files are damaged seldom. */
async function readPages(): Promise<Seed[]> {
  const files = readSeeds(fixtures, "importer/fixtures/pdf-*/source.pdf");
  const read = await Promise.all(files.map(({ name, bytes }) => readPdf(name, bytes)));
  return read.flatMap((one, index) => {
    const runs = "pages" in one ? one.pages.flatMap((page) => page.runs) : [];
    const lines = runs.map((run) => JSON.stringify(run));
    return { name: files[index]?.name ?? "", bytes: Buffer.from(lines.join("\n")) };
  });
}

/** Puts runs of fifty lines on a page; a line that is no run is left out. */
function importRuns(bytes: Buffer, name: string): boolean {
  const runs = bytes
    .toString()
    .split("\n")
    .flatMap((line) => readRun(line) ?? []);
  const pages = Array.from({ length: Math.ceil(runs.length / 50) }, (_, index): PdfPage => {
    const own = runs.slice(50 * index, 50 * index + 50);
    const text = own.map((run) => run.text + (run.ends ? "\n" : "")).join("");
    return { number: index + 1, runs: own, text, picture: false };
  });
  const text = pages.map((page) => page.text.replace(/\s+/gu, " ")).join("\n");
  const { outcome, fault } = judgeSource(name, { text, pages });
  if (fault !== undefined) throw new Error(fault);
  return outcome === "imported";
}

function readRun(line: string): PdfRun | undefined {
  try {
    const run = JSON.parse(line) as PdfRun | null;
    return typeof run?.text === "string" &&
      [run.x, run.y, run.size, run.width].every(Number.isFinite)
      ? run
      : undefined;
  } catch {
    return undefined;
  }
}

async function importBytes(bytes: Buffer, name: string): Promise<boolean> {
  const { outcome, fault } = await importDamaged(name, bytes);
  if (fault !== undefined) throw new Error(fault);
  return outcome === "imported";
}

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

function readShared(corpus: string): Seed[] {
  const { path, skip } = findShared(`corpora/importer/${corpus}`);
  if (skip === false) return readSeeds(path, "*");
  console.error(skip);
  return [];
}
