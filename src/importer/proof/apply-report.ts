import type { ImportReport } from "../../schemas/import-report.ts";
import { cutTokens } from "../ground/words/tokens.ts";
import { type SourceToken, listSourceTokens } from "../ground/words/source-words.ts";
import {
  type SourceCell,
  createCells,
  createSourceCells,
  findCell,
  leaveCells,
  listTokenWords,
  listTokens,
  repairCells,
  showCell,
  standsAt,
} from "./cells.ts";
import { keepsWords } from "./verbatim-fields.ts";

/** A word or a sign of the body as source and report give it. */
export interface ExpectedToken extends SourceToken {
  /** Number of the unit in the report's list, -1 outside of units. */
  readonly unit: number;
  readonly speech: boolean;
}

/** What a report claims that its source does not bear out. */
export interface ReportFault {
  /** Keys and indexes that lead to the claim, as in `["dropped", 3]`. */
  readonly path: readonly (string | number)[];
  /** The claim and what stands there instead. */
  readonly claimed: string;
  readonly found: string;
}

/**
 * Applies a report to the text of its source: what is left is the body that the import wrote, word by word
 * and sign by sign. Only the report and the list of the source's words take part.
 */
export function applyReport(
  text: string,
  report: ImportReport,
): { body: ExpectedToken[]; faults: ReportFault[] } {
  const { body, faults } = layOut(text, report);
  return { body: listExpected(body, report), faults };
}

/** A cell of the body that the import wrote, with its place among all cells of the source. */
export type MarkedCell = SourceCell & { readonly index: number; unit: number; speech: boolean };

/** All cells of a source, those that the report leaves out, and those of the body. */
export interface LaidOut {
  readonly source: readonly SourceCell[];
  readonly left: ReadonlySet<number>;
  readonly body: readonly MarkedCell[];
  readonly faults: readonly ReportFault[];
}

/** Lays the cells of a source out as a report says. */
export function layOut(text: string, report: ImportReport): LaidOut & { faults: ReportFault[] } {
  const source = createSourceCells(listSourceTokens(text, report.syntax));
  const faults = applyRepairs(source, report);
  const left = new Set<number>();
  faults.push(...listClaims(report).flatMap((claim) => leaveWords(source, claim, left)));
  faults.push(...checkFields(report));
  const cells = source.map((cell, index) => ({ ...cell, index, unit: -1, speech: false }));
  faults.push(...markUnits(cells, report, left));
  const body = leaveCells(cells, left).flatMap(({ index, signs }) => {
    const cell = cells[index];
    return cell === undefined ? [] : { ...cell, signs };
  });
  faults.push(...applySigns(source, body, report));
  if (faults.length === 0) faults.push(...countWords(source, report));
  return { source, left, body, faults };
}

function applyRepairs(source: SourceCell[], { repairs }: ImportReport): ReportFault[] {
  return repairs.flatMap((repair, number) => {
    if (repair.word === undefined) return refuseWords(["repairs", number], repair.was);
    const at = findCell(source, { line: repair.line, word: repair.word });
    const words = listTokenWords(repair.was);
    if (at < 0 || words.length === 0 || !standsAt(source, at, words)) {
      return [describeFault(["repairs", number], repair.was, source, at, words.length)];
    }
    repairCells(source, at, repair);
    return [];
  });
}

interface Claim {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly line: number;
  readonly word?: number | undefined;
}

function listClaims({ dropped, fields }: ImportReport): Claim[] {
  return [
    ...dropped.map((one, number) => ({ path: ["dropped", number], ...one })),
    ...fields.flatMap(({ from }, number) =>
      from.map((one, index) => ({ path: ["fields", number, "from", index], ...one })),
    ),
  ];
}

function leaveWords(
  source: readonly SourceCell[],
  { path, text, line, word }: Claim,
  left: Set<number>,
): ReportFault[] {
  if (word === undefined) return refuseWords(path, text);
  const at = findCell(source, { line, word });
  const words = listTokenWords(text);
  if (at < 0 || words.length === 0 || !standsAt(source, at, words)) {
    return [describeFault(path, text, source, at, words.length)];
  }
  const indexes = words.map((_, number) => at + number);
  if (indexes.some((index) => left.has(index))) {
    return [{ path, claimed: text, found: "words that the report accounts for twice" }];
  }
  for (const index of indexes) left.add(index);
  return [];
}

/** What has no place must have no words. */
function refuseWords(path: Claim["path"], text: string): ReportFault[] {
  if (listTokenWords(text).length === 0) return [];
  return [{ path, claimed: text, found: "no place for these words" }];
}

function describeFault(
  path: Claim["path"],
  claimed: string,
  source: readonly SourceCell[],
  at: number,
  count: number,
): ReportFault {
  const found = at < 0 ? [] : source.slice(at, at + Math.max(1, count));
  return { path, claimed, found: found.map(showCell).join(" ") || "no such line or word" };
}

function countWords(source: readonly SourceCell[], report: ImportReport): ReportFault[] {
  const { words, dropped } = report;
  const total = Math.max(0, source.length - 1);
  const gone = dropped.reduce((sum, { text }) => sum + listTokenWords(text).length, 0);
  const counted = { source: total, kept: total - gone, dropped: gone };
  const keys = ["source", "kept", "dropped"] as const;
  return keys
    .filter((key) => words[key] !== counted[key])
    .map((key) => ({
      path: ["words", key],
      claimed: String(words[key]),
      found: String(counted[key]),
    }));
}

function checkFields({ fields }: ImportReport): ReportFault[] {
  return fields.flatMap((claim, number) => {
    if (keepsWords(claim)) return [];
    const found = claim.from.map(({ text }) => text).join(" ");
    return [{ path: ["fields", number, "value"], claimed: claim.value, found }];
  });
}

/** Says of each word in which unit it stood; what is left out does not count. */
function markUnits(
  cells: readonly MarkedCell[],
  { units }: ImportReport,
  left: ReadonlySet<number>,
): ReportFault[] {
  return units.flatMap(({ unit, line, word, words }, number) => {
    let at = findCell(cells, { line, word });
    if (at < 0) return [{ path: ["units", number], claimed: unit, found: "no such line or word" }];
    for (const [part, count] of words.entries()) {
      for (let open = count; open > 0 && at < cells.length; at += 1) {
        const cell = cells[at];
        if (cell === undefined || left.has(at)) continue;
        Object.assign(cell, { unit: number, speech: part % 2 === 1 });
        open -= 1;
      }
    }
    return [];
  });
}

function applySigns(
  source: readonly SourceCell[],
  body: MarkedCell[],
  { signs }: ImportReport,
): ReportFault[] {
  const numbers = new Map(body.map(({ index }, number) => [index, number]));
  return signs.flatMap(({ line, word, was, now }, number) => {
    const at = numbers.get(findCell(source, { line, word })) ?? -1;
    const cell = body[at];
    const fresh = readCell(now);
    if (cell === undefined || showCell(cell) !== was || cell.word !== fresh.word) {
      const found = cell === undefined ? "no word that was kept" : showCell(cell);
      return [{ path: ["signs", number], claimed: was, found }];
    }
    body[at] = { ...cell, ...fresh };
    return [];
  });
}

/** Signs after the last word of a unit belong to it, though they stand in the cell of the next word. */
export function listExpected(
  body: readonly MarkedCell[],
  { units }: { readonly units: readonly Pick<ImportReport["units"][number], "signs">[] },
): ExpectedToken[] {
  return body.flatMap(({ line, unit, speech, ...cell }, number) => {
    const before = body[number - 1]?.unit ?? -1;
    const tokens = listTokens(cell);
    const signs = tokens.filter(({ word }) => word === "").length;
    const own = before === unit ? signs : (units[unit]?.signs ?? 0);
    return tokens.map(({ text, word }, index) => {
      const isEarlier = index < signs - own;
      return { text, word, line, unit: isEarlier ? before : unit, speech };
    });
  });
}

function readCell(text: string): { signs: string; text: string; word: string } {
  const [cell] = createCells(cutTokens(text));
  return { signs: cell?.signs ?? "", text: cell?.text ?? "", word: cell?.word ?? "" };
}
