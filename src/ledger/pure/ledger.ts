import { findCharacterFaults } from "../../problems/characters.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import { nameIdFolder } from "../../schemas/conference-id.ts";
import { locateYaml } from "../../schemas/locate-field.ts";
import {
  type LedgerRecord,
  type Published,
  publishedSchema,
  type Redirect,
  redirectSchema,
  type Rewriting,
  rewritingSchema,
  type Withdrawal,
  withdrawalSchema,
} from "../../schemas/permalink.ts";
import { compareText } from "../../text/compare-text.ts";
import { type PackedWords, renewRecord } from "./earlier-form.ts";
import { compareIds, formatId } from "./id.ts";
import { type Placed, readJsonLines } from "./json-lines.ts";

/** All published ids, and what became of those that are gone. */
export interface Ledger {
  /** Published ids by `formatId`; of two lines with one id the first. */
  readonly published: ReadonlyMap<string, Placed<Published>>;
  /** Second lines for one id. */
  readonly repeated: readonly Placed<Published>[];
  readonly redirects: readonly Placed<Redirect>[];
  readonly withdrawals: readonly Placed<Withdrawal>[];
  readonly rewritings: readonly Placed<Rewriting>[];
  /** Ids, by `formatId`, of lines in the earlier form, and the words that these keep themselves. */
  readonly earlierForm: ReadonlyMap<string, readonly PackedWords[]>;
}

/**
 * Reads a ledger file, whose records may stand in any order.
 *
 * @example readLedgerLines("2022.jsonl", '{"conference":"2022-02-02-x","language":"en",…}\n')
 *   → one placed record at line 1
 */
export function readLedgerLines(
  file: string,
  text: string,
): { records: Placed<LedgerRecord>[]; problems: Problem[] } {
  const { records, problems } = readJsonLines(file, text, chooseSchema);
  return { records, problems: [...problems, ...findHidden(records, text)] };
}

/** What an author writes is shown to readers, as the fields of a transcript are. */
function findHidden(records: readonly Placed<LedgerRecord>[], text: string): Problem[] {
  return records.flatMap(({ record, file, line }) => {
    if (!("why" in record)) return [];
    return findCharacterFaults(record.why).map(({ kind, message, why, fix }) => {
      const { column } = locateYaml(text.split(/\r?\n/)[line - 1] ?? "", ["why"]);
      return createProblem(kind, { file, line, column }, { message, why, fix });
    });
  });
}

/** Sorts records into a ledger. */
export function createLedger(records: Iterable<Placed<LedgerRecord>>): Ledger {
  const ledger = {
    published: new Map<string, Placed<Published>>(),
    repeated: [] as Placed<Published>[],
    redirects: [] as Placed<Redirect>[],
    withdrawals: [] as Placed<Withdrawal>[],
    rewritings: [] as Placed<Rewriting>[],
    earlierForm: new Map<string, readonly PackedWords[]>(),
  };
  for (const { record, ...place } of records) {
    if ("to" in record) ledger.redirects.push({ record, ...place });
    else if ("withdrawn" in record) ledger.withdrawals.push({ record, ...place });
    else if ("rewritten" in record) ledger.rewritings.push({ record, ...place });
    else if (ledger.published.has(formatId(record))) ledger.repeated.push({ record, ...place });
    else {
      const { record: renewed, packed } = renewRecord(record);
      ledger.published.set(formatId(record), { record: renewed, ...place });
      if (packed !== undefined) ledger.earlierForm.set(formatId(record), packed);
    }
  }
  return ledger;
}

/** Lists the records of a ledger in no order. */
export function listRecords(ledger: Ledger): LedgerRecord[] {
  return [
    ...ledger.published.values(),
    ...ledger.repeated,
    ...ledger.redirects,
    ...ledger.withdrawals,
    ...ledger.rewritings,
  ].map(({ record }) => record);
}

/** Writes ledger files, by name: a file per year of conferences and one for undated ones, sorted, keys in the schema's order. */
export function writeLedger(records: Iterable<LedgerRecord>): Map<string, string> {
  const files = new Map<string, string>();
  for (const record of [...records].sort(compareRecords)) {
    const name = nameLedgerFile(record.conference);
    files.set(name, `${files.get(name) ?? ""}${writeRecord(record)}\n`);
  }
  return files;
}

/** The ledger file that a conference's records stand in: `2022.jsonl`, `undated.jsonl`. */
export function nameLedgerFile(conference: string): string {
  return `${nameIdFolder(conference)}.jsonl`;
}

/** One line of JSON; what is undefined is left out. */
export function writeRecord(record: LedgerRecord): string {
  const keys = Object.keys(chooseSchema(record).shape);
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));
  return JSON.stringify(Object.fromEntries(entries));
}

function chooseSchema(value: object) {
  if ("to" in value || "moved" in value) return redirectSchema;
  if ("withdrawn" in value) return withdrawalSchema;
  return "rewritten" in value ? rewritingSchema : publishedSchema;
}

/** Published lines first, then what was declared about the same id, the latest last; lines of one day stay in their order. */
function compareRecords(a: LedgerRecord, b: LedgerRecord): number {
  return compareIds(a, b) || rank(a) - rank(b) || compareText(dateRecord(a), dateRecord(b));
}

/** The day of a declaration; of a published line, the day when it was first published. */
export function dateRecord(record: LedgerRecord): string {
  if ("to" in record) return record.moved;
  if ("withdrawn" in record) return record.withdrawn;
  return "rewritten" in record ? record.rewritten : record.since;
}

function rank(record: LedgerRecord): number {
  return "since" in record ? 0 : "rewritten" in record ? 1 : "to" in record ? 2 : 3;
}
