import type { ImportReport } from "../../schemas/import-report.ts";
import type { Claims, Repair, SourceText } from "../ground/draft.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { listSourceTokens } from "../ground/words/source-words.ts";
import {
  type Cell,
  type KeptCell,
  type SourceCell,
  createCells,
  createSourceCells,
  findPlace,
  findWords,
  leaveCells,
  listTokenWords,
  repairCells,
  showCell,
} from "./cells.ts";
import { type Fault, findFaults } from "./find-faults.ts";
import { placeClaims } from "./place-claims.ts";

/** What a report says of an import besides where words stand. */
export type ReportHead = Pick<
  ImportReport,
  "source" | "format" | "syntax" | "encoding" | "options"
>;

/** Where every word of a source went. */
export interface Accounting {
  readonly words: ImportReport["words"];
  /** Undefined where the words cannot have gone as is claimed. */
  readonly report?: ImportReport;
  /** Which words are not accounted for: empty where there is a report. */
  readonly faults: readonly Fault[];
}

/**
 * Proves an import and makes its report: every word of the source is in the transcript's body, in a field or
 * dropped, each at its place, and the body holds the words that are left in their order, and no other.
 */
export function accountForWords(
  text: string,
  head: ReportHead,
  claims: Claims,
  tokens: readonly BodyToken[],
): Accounting {
  const cells = createSourceCells(listSourceTokens(text, head.syntax));
  const repairs = claims.repairs.map((repair) => placeRepair(cells, repair));
  const body = createCells(tokens);
  const fields = claims.fields.filter(({ from }) => from.length > 0);
  const dropped = claims.dropped.map(readWords);
  const inFields = fields.flatMap(({ from }) => from.map(readWords));
  const left = [...dropped, ...inFields];
  const [source, said] = [cells.slice(0, -1), body.slice(0, -1).map(({ word }) => word)];
  const words = {
    source: source.length,
    kept: said.length + countWords(inFields),
    dropped: countWords(dropped),
  };
  const wrong = repairs.filter(
    ({ was, word }) => word === undefined && listTokenWords(was).length > 0,
  );
  const places = wrong.length > 0 ? undefined : placeClaims(source, said, left);
  if (places === undefined) {
    const misplaced = wrong.map(({ was, line }): Fault => ({ kind: "misplaced", text: was, line }));
    const faults = [...misplaced, ...findFaults(source, said, left)];
    const invented = faults.filter(({ kind }) => kind === "invented").length;
    return { words: { ...words, kept: words.kept - invented }, faults };
  }
  const placed = left.map((claim, number) => placeText(cells, claim, places[number] ?? -1));
  const kept = leaveCells(cells, listLeft(left, places));
  const report: ImportReport = {
    form: 1,
    ...head,
    words,
    dropped: claims.dropped.flatMap(({ reason }) =>
      placed.splice(0, 1).map((one) => ({ ...one, reason })),
    ),
    repairs,
    fields: fields.map(({ field, value, from }) => ({
      field,
      value,
      from: placed.splice(0, from.length),
    })),
    signs: listSigns(cells, kept, body),
    units: listUnits(cells, kept, tokens),
  };
  return { words, report, faults: [] };
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

/** Words of the source that are not in the body. */
type Left = SourceText & { readonly words: readonly string[] };

function readWords({ text, line }: SourceText): Left {
  return { text, line, words: listTokenWords(text) };
}

function placeText(cells: readonly SourceCell[], { text, line }: SourceText, index: number) {
  const place = index < 0 ? {} : { word: findPlace(cells, index).word };
  return { line, ...place, text: text.trim() };
}

function listLeft(claims: readonly Left[], places: readonly number[]): Set<number> {
  const left = new Set<number>();
  for (const [number, { words }] of claims.entries())
    for (const word of words.keys()) left.add((places[number] ?? 0) + word);
  return left;
}

function countWords(texts: readonly Left[]): number {
  return texts.reduce((sum, { words }) => sum + words.length, 0);
}

function listSigns(
  cells: readonly SourceCell[],
  kept: readonly KeptCell[],
  body: readonly Cell[],
): ImportReport["signs"] {
  const signs: ImportReport["signs"] = [];
  for (const [number, { index, signs: before }] of kept.entries()) {
    const [now, { text = "" } = {}] = [body[number], cells[index]];
    if (now === undefined || (before === now.signs && text === now.text)) continue;
    const was = showCell({ signs: before, text });
    signs.push({ ...findPlace(cells, index), was, now: showCell(now) });
  }
  return signs;
}

/** Where the units of the body stand in the source, and which of their words are speech. */
function listUnits(
  cells: readonly SourceCell[],
  kept: readonly KeptCell[],
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
