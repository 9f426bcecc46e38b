import type { ImportReport } from "../../schemas/import-report.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { type LaidOut, layOut, listExpected } from "./apply-report.ts";
import { findCell, findPlace, listTokenWords, showCell, standsAt } from "./cells.ts";
import { accountForWords } from "./create-report.ts";
import { type RestoredWords, findRestored, gatherBody } from "./find-restored.ts";
import { insertCells } from "./insert-cells.ts";

/** Words that the import left out and somebody put back. */
export interface Restoration {
  /** Those of the body. */
  readonly tokens: ReadonlySet<BodyToken>;
  /** The report that says so; undefined where there are none, or where the words would not add up. */
  readonly report?: ImportReport;
}

/**
 * Finds words of a source that the report of its import lists as dropped and that stand in the transcript at their place,
 * and makes the report that counts them as kept. Every word is accounted for anew.
 *
 * @param body the transcript's words, without those that corrections declare to be inserted
 * @param among what alone may have been put back; anything if left out
 */
export function restoreWords(
  text: string,
  report: ImportReport,
  body: readonly BodyToken[],
  among?: readonly Pick<Drop, "text">[],
): Restoration {
  const laid = layOut(text, report);
  if (laid.faults.length > 0) return { tokens: new Set() };
  const owners = listOwners(laid, report);
  const gathered = gatherBody(body);
  const open = among === undefined ? owners : new Set(listRows(laid, owners, among));
  const found = findRestored(laid, gathered, (cell) => open.has(cell));
  if (found.words.size === 0) return { tokens: new Set() };
  const places = [...found.words.values()];
  const tokens = new Set(places.flatMap((place) => gathered.cells[place]?.token ?? []));
  const { dropped, restored } = divideDrops(laid, report, owners, found);
  const units = report.units.map(({ unit, signs }) => ({ unit, signs }));
  const cells = insertCells(laid, gathered, found, units);
  const written = listExpected(cells, { units }).map(({ unit, speech, ...token }) => {
    const place = { position: { line: token.line, column: 1 }, unit: units[unit]?.unit ?? "" };
    return { ...token, ...place, speech, spaced: true, heading: false };
  });
  const claims = { fields: report.fields, dropped, repairs: report.repairs };
  const { report: accounted } = accountForWords(text, report, claims, written);
  if (accounted === undefined) return { tokens };
  const { words, fields, signs } = accounted;
  const counted = { words, dropped: accounted.dropped, fields, signs, units: accounted.units };
  const all = [...(report.restored ?? []), ...restored];
  return { tokens, report: { ...report, ...counted, restored: all } };
}

type Drop = ImportReport["dropped"][number];

/** For each cell that was dropped the number of its entry. */
function listOwners({ source }: LaidOut, { dropped }: ImportReport): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [number, { text, line, word }] of dropped.entries()) {
    if (word === undefined) continue;
    const at = findCell(source, { line, word });
    for (const step of listTokenWords(text).keys()) owners.set(at + step, number);
  }
  return owners;
}

/** The cells that were dropped and print one of some texts. */
function listRows(
  { source }: LaidOut,
  owners: ReadonlyMap<number, number>,
  texts: readonly Pick<Drop, "text">[],
): number[] {
  const rows = texts.map(({ text }) => listTokenWords(text)).filter(({ length }) => length > 0);
  return [...owners.keys()].flatMap((cell) =>
    rows.flatMap((words) => {
      const row = [...words.keys()].map((step) => cell + step);
      return standsAt(source, cell, words) && row.every((one) => owners.has(one)) ? row : [];
    }),
  );
}

/** What is still left out, and what was put back: an entry of which only some words were is divided. */
function divideDrops(
  { source }: LaidOut,
  { dropped }: ImportReport,
  owners: ReadonlyMap<number, number>,
  { words }: RestoredWords,
): { dropped: Drop[]; restored: Drop[] } {
  const owned = Map.groupBy(owners.keys(), (cell) => owners.get(cell));
  const pieces = dropped.flatMap((drop, number) => {
    const cells = owned.get(number) ?? [];
    const runs = divideRuns(cells, (cell) => words.has(cell));
    if (runs.length < 2) return { drop, isBack: words.has(cells[0] ?? -1) };
    return runs.map((run) => {
      const printed = run.flatMap((cell, index) => {
        const { text = "", ...one } = source[cell] ?? {};
        return index === 0 ? text : showCell({ signs: "", ...one, text });
      });
      const piece = { ...drop, ...findPlace(source, run[0] ?? 0), text: printed.join(" ") };
      return { drop: piece, isBack: words.has(run[0] ?? -1) };
    });
  });
  const select = (isBack: boolean) =>
    pieces.filter((piece) => piece.isBack === isBack).map(({ drop }) => drop);
  return { dropped: select(false), restored: select(true) };
}

/** Divides a list wherever a test of its items turns out otherwise than before. */
function divideRuns<Item>(items: readonly Item[], test: (item: Item) => boolean): Item[][] {
  const runs: Item[][] = [];
  let before: boolean | undefined;
  for (const item of items) {
    const is = test(item);
    if (is === before) runs.at(-1)?.push(item);
    else runs.push([item]);
    before = is;
  }
  return runs;
}
