import { readInputs } from "../../../src/files/inputs.ts";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { checkLedger } from "../../../src/ledger/pure/check.ts";
import { createLedger, readLedgerLines } from "../../../src/ledger/pure/ledger.ts";
import { LiveCollector } from "../../../src/ledger/pure/live.ts";
import { checkWords } from "../../../src/ledger/store/words-file.ts";
import type { ProblemKindName } from "../../../src/problems/kinds.ts";
import { hasErrors, type Problem } from "../../../src/problems/problem.ts";
import { writeTranscript } from "./conference.ts";
import type { Edition } from "./edition.ts";
import { faults, findWordsFile, type Planted } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Story } from "./simulate.ts";

export interface FaultReport {
  planted: number;
  readonly kinds: Record<string, number>;
  readonly missed: string[];
}

/** Plants faults, one at a time, in conferences as they were published, and counts those that check finds. */
export async function plantFaults(
  stories: readonly Story[],
  count: number,
  random: Random,
): Promise<FaultReport> {
  const report: FaultReport = { planted: 0, kinds: {}, missed: [] };
  const names = Object.keys(faults) as (keyof typeof faults)[];
  for (let tries = 0; report.planted < count && tries < count * 20; tries++) {
    const name = names[tries % names.length] ?? "unit removed";
    const { edition } = random.pick(stories);
    const planted = faults[name](edition.conference, edition.text, random, edition);
    if (planted === undefined) continue;
    report.planted += 1;
    report.kinds[name] = (report.kinds[name] ?? 0) + 1;
    const found = await check(planted, edition);
    if (!planted.expected.some((kind) => found.includes(kind))) {
      report.missed.push(`missed: ${name} in ${edition.conference.id}: ${found.join(", ")}`);
    }
  }
  return report;
}

async function check(planted: Planted, edition: Edition): Promise<ProblemKindName[]> {
  const { conferences, text, words } = planted;
  const { records, problems } = readLedgerLines("content/permalinks/ledger.jsonl", text);
  const ledger = createLedger(records);
  const live = new LiveCollector(ledger);
  for (const conference of conferences)
    live.add(writeTranscript(conference), `${conference.id}.md`);
  const altered = words === undefined ? [] : await checkAltered(edition, words);
  const all = [...problems, ...altered, ...checkLedger(ledger, live, edition.words)];
  return hasErrors(all) ? all.map(({ kind }) => kind) : [];
}

/** Checks the words on disk while their file has other lines, or is missing, and restores it. */
async function checkAltered(edition: Edition, lines: readonly string[]): Promise<Problem[]> {
  const path = findWordsFile(edition);
  const before = readFileSync(path);
  try {
    if (lines.length === 0) rmSync(path);
    else writeFileSync(path, `${lines.join("\n")}\n`);
    return await checkWords(
      edition.root,
      "content",
      edition.ledger,
      new Set(),
      readInputs(edition.root, undefined),
    );
  } finally {
    writeFileSync(path, before);
  }
}
