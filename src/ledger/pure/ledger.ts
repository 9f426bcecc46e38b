import { createProblem, type Explanation, type Problem } from "../../problems/problem.ts";
import { nameIdFolder } from "../../schemas/conference-id.ts";
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
import { readYaml } from "../../schemas/read-yaml.ts";
import { compareIds, formatId } from "./id.ts";

/** A line of a ledger file with its place. */
export interface Placed<T extends LedgerRecord = LedgerRecord> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
}

/** Every id that was ever published, and what became of those that are gone. */
export interface Ledger {
  /** Published ids by `formatId`; of two lines with one id the first. */
  readonly published: ReadonlyMap<string, Placed<Published>>;
  /** Second lines for one id. */
  readonly repeated: readonly Placed<Published>[];
  readonly redirects: readonly Placed<Redirect>[];
  readonly withdrawals: readonly Placed<Withdrawal>[];
  readonly rewritings: readonly Placed<Rewriting>[];
}

/**
 * Reads a ledger file: JSON, one record a line, in any order. What is wrong with a line is a problem at
 * that line, and the line is left out.
 *
 * @example readLedgerLines("2022.jsonl", '{"conference":"2022-02-02-x","language":"en",…}\n')
 *   → one placed record at line 1
 */
export function readLedgerLines(
  file: string,
  text: string,
): { records: Placed[]; problems: Problem[] } {
  const records: Placed[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === "") return;
    const place = { file, line: index + 1 };
    const { record, problems: found } = readRecord(content, place);
    if (record !== undefined) records.push({ record, ...place });
    problems.push(...found);
  });
  return { records, problems };
}

/** Sorts records into a ledger. */
export function createLedger(records: Iterable<Placed>): Ledger {
  const ledger = {
    published: new Map<string, Placed<Published>>(),
    repeated: [] as Placed<Published>[],
    redirects: [] as Placed<Redirect>[],
    withdrawals: [] as Placed<Withdrawal>[],
    rewritings: [] as Placed<Rewriting>[],
  };
  for (const { record, ...place } of records) {
    if ("to" in record) ledger.redirects.push({ record, ...place });
    else if ("withdrawn" in record) ledger.withdrawals.push({ record, ...place });
    else if ("rewritten" in record) ledger.rewritings.push({ record, ...place });
    else if (ledger.published.has(formatId(record))) ledger.repeated.push({ record, ...place });
    else ledger.published.set(formatId(record), { record, ...place });
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
  const keys = Object.keys(findSchema(record).shape);
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));
  return JSON.stringify(Object.fromEntries(entries));
}

function readRecord(
  content: string,
  place: { file: string; line: number },
): { record?: LedgerRecord; problems: readonly Problem[] } {
  const value = parseJson(content);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problems: [createProblem("ledger-syntax", place, describeBrokenLine(content))] };
  }
  const schema = findSchema(value);
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data, problems: [] };
  return { problems: readYaml(content, schema, place).problems };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function findSchema(value: object) {
  if ("to" in value || "moved" in value) return redirectSchema;
  if ("withdrawn" in value) return withdrawalSchema;
  return "rewritten" in value ? rewritingSchema : publishedSchema;
}

function describeBrokenLine(content: string): Explanation {
  const start = content.trim().slice(0, 30);
  const conflict = /^(?:<{7}|={7}|>{7})/.test(start);
  return {
    message: `Unexpected \`${start}\`, expected one JSON object.`,
    why: "The address that the line keeps would be lost.",
    fix: conflict
      ? "Keep the lines of both sides of the merge, and remove this one."
      : "Correct the line.",
  };
}

/** Published lines first, then what was declared about the same id. */
function compareRecords(a: LedgerRecord, b: LedgerRecord): number {
  return compareIds(a, b) || rank(a) - rank(b) || (writeRecord(a) < writeRecord(b) ? -1 : 1);
}

function rank(record: LedgerRecord): number {
  return "since" in record ? 0 : "rewritten" in record ? 1 : "to" in record ? 2 : 3;
}
