import type { ImportReport } from "../../schemas/import-report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { type BodyToken, listBodyTokens } from "../words/body-tokens.ts";
import { listSourceTokens } from "../words/source-words.ts";
import type { Dropped, Repair, SourceText } from "../draft.ts";
import {
  type Cell,
  type SourceCell,
  createCells,
  findLine,
  findPlace,
  leaveCells,
  listTokenWords,
  repairCells,
  showCell,
  standsAt,
} from "./cells.ts";
import { placeClaims } from "./place-claims.ts";

/** What a report says of an import besides where words stand. */
export type ReportHead = Pick<
  ImportReport,
  "source" | "format" | "syntax" | "encoding" | "options"
>;

/** What an import says became of the words that are not in the body. */
export interface AccountedWords {
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
  readonly fields: readonly AccountedField[];
}

/** A field of the frontmatter and the words that it stands for. */
export interface AccountedField {
  readonly field: string;
  readonly value: string;
  readonly from: readonly SourceText[];
}

/**
 * Makes the report of an import: every word of the source is in the transcript's body, in a field or
 * dropped, each at its place. Undefined where the words cannot have gone so.
 */
export function createImportReport(
  text: string,
  head: ReportHead,
  accounted: AccountedWords,
  transcript: Transcript,
): ImportReport | undefined {
  const cells = createCells(listSourceTokens(text, head.syntax));
  const repairs = accounted.repairs.map((repair) => placeRepair(cells, repair));
  const tokens = listBodyTokens(transcript);
  const body = createCells(tokens);
  const fields = accounted.fields.filter(({ from }) => from.length > 0);
  const claims = [...accounted.dropped, ...fields.flatMap(({ from }) => from)];
  const words = body.slice(0, -1).map(({ word }) => word);
  const places = placeClaims(cells.slice(0, -1), words, claims);
  if (places === undefined) return undefined;
  const left = listLeft(claims, places);
  const kept = leaveCells(
    [...cells.entries()].map(([index, cell]) => ({ ...cell, index })),
    left,
  );
  const placed = claims.map((claim, number) => placeText(cells, claim, places[number] ?? -1));
  const dropped = placed.splice(0, accounted.dropped.length);
  return {
    form: 1,
    ...head,
    words: countWords(cells, accounted.dropped),
    dropped: dropped.map((one, index) => ({
      ...one,
      reason: accounted.dropped[index]?.reason ?? "",
    })),
    repairs,
    fields: fields.map(({ field, value, from }) => ({
      field,
      value,
      from: placed.splice(0, from.length),
    })),
    signs: listSigns(cells, kept, body),
    units: listUnits(cells, kept, tokens),
  };
}

/** Makes a repair, and says where. */
function placeRepair(cells: SourceCell[], repair: Repair): ImportReport["repairs"][number] {
  const { was, now, line, reason } = repair;
  const words = listTokenWords(was);
  const index = words.length === 0 ? -1 : findWords(cells, words, line);
  const place = index < 0 ? {} : { word: findPlace(cells, index).word };
  if (index >= 0) repairCells(cells, index, repair);
  return { line, ...place, was, now, reason };
}

function findWords(cells: readonly SourceCell[], words: readonly string[], line: number): number {
  for (let at = findLine(cells, line); cells[at]?.line === line; at += 1) {
    if (standsAt(cells, at, words)) return at;
  }
  return -1;
}

function placeText(cells: readonly SourceCell[], { text, line }: SourceText, index: number) {
  const place = index < 0 ? {} : { word: findPlace(cells, index).word };
  return { line, ...place, text: text.trim() };
}

function listLeft(claims: readonly SourceText[], places: readonly number[]): Set<number> {
  const left = new Set<number>();
  for (const [number, { text }] of claims.entries()) {
    const count = listTokenWords(text).length;
    for (let word = 0; word < count; word += 1) left.add((places[number] ?? 0) + word);
  }
  return left;
}

function countWords(cells: readonly Cell[], dropped: readonly SourceText[]): ImportReport["words"] {
  const source = Math.max(0, cells.length - 1);
  const gone = dropped.reduce((sum, { text }) => sum + listTokenWords(text).length, 0);
  return { source, kept: source - gone, dropped: gone };
}

type Kept = SourceCell & { readonly index: number };

function listSigns(
  cells: readonly SourceCell[],
  kept: readonly Kept[],
  body: readonly Cell[],
): ImportReport["signs"] {
  return kept.flatMap((cell, number) => {
    const now = body[number];
    if (now === undefined || (cell.signs === now.signs && cell.text === now.text)) return [];
    return [{ ...findPlace(cells, cell.index), was: showCell(cell), now: showCell(now) }];
  });
}

/** Where the units of the body stand in the source, and which of their words are speech. */
function listUnits(
  cells: readonly SourceCell[],
  kept: readonly Kept[],
  body: readonly BodyToken[],
): ImportReport["units"] {
  const units: ImportReport["units"] = [];
  let number = 0;
  let signs = 0;
  for (const { unit, speech, word } of body) {
    if (unit !== "" && unit !== units.at(-1)?.unit && word === "") signs += 1;
    if (word === "") continue;
    if (unit !== "" && unit !== units.at(-1)?.unit) {
      units.push({ unit, ...findPlace(cells, kept[number]?.index ?? 0), signs, words: [0] });
    }
    if (unit !== "") countWord(units.at(-1)?.words ?? [], speech);
    number += 1;
    signs = 0;
  }
  return units;
}

/** Numbers at odd places count speech. */
function countWord(words: number[], speech: boolean): void {
  if ((words.length % 2 === 0) !== speech) words.push(0);
  words[words.length - 1] = (words.at(-1) ?? 0) + 1;
}
