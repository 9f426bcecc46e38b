import type { ReadOptions } from "../../ground/format.ts";
import { isGeneric, roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import { isFieldName } from "./field-names.ts";
import { type ToldLabels, listTold } from "./told.ts";
import type { Row } from "../../ground/rows.ts";
import { type Detector, detectors, letterDetector } from "./detectors.ts";
import type { FoundLabel } from "./found-label.ts";
import { readSection } from "../section-row.ts";
import { findFloor, isDateRow, isTitleLike } from "../segments.ts";
import { type Tally, chooseTallies, seeLabels, shaped, tallyAll } from "./tally.ts";

/** How a document prints its labels, inferred from the document itself. */
export interface Convention {
  /** Names of the detectors that apply, the main one first; empty where nothing was found. */
  readonly names: readonly string[];
  /** Whether it has a label that was told. */
  readonly isTold: boolean;
  /** Whether a label names a questioner. */
  readonly asks: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** All labels that it takes, as printed. */
  readonly labels: ReadonlySet<string>;
  /** Index of the first row below the head, as far as rows show it that need no labels. */
  readonly floor: number;
  find(row: Row, next: Row | undefined): FoundLabel | undefined;
  /** What is shaped like a label of the document, and was not taken for one. */
  findPassed(row: Row, next: Row | undefined): string | undefined;
}

/**
 * Infers the convention: the detector whose labels recur most over the whole document, and beside it the
 * detectors that may join. A label that is used once counts if it names a role or was named on the command
 * line. Among recurring labels it also counts if it is set in bold or capitals as all of them are, is a
 * full name where they are not, or if the document shows whose it is. Above the head's last date nothing counts.
 *
 * @param isOwn whether a label has the form that the publisher prints, so that it counts however seldom it stands
 * @example rows of `Q. Why?`, `A. So.`, `Q. When?`, `A. Now.` → names ["letter"], confidence about 0.7
 */
export function inferConvention(
  rows: readonly Row[],
  options: ReadOptions,
  isOwn?: (label: string) => boolean,
): Convention {
  const told = listTold(options, isOwn);
  const seen = seeLabels(rows, told);
  const first = tallyAll(rows, seen, 0, told);
  const strong =
    first.main === undefined
      ? [findFirstTold(rows, told)]
      : chooseTallies(first.main, first.tallies, told).map((one) => one.strong);
  const floor = findFloor(rows, Math.min(rows.length, ...strong));
  const { tallies, main } = floor === 0 ? first : tallyAll(rows, seen, floor, told);
  const chosen = main === undefined ? [] : chooseTallies(main, tallies, told);
  if (main === undefined || chosen.length === 0) return takeTold(rows, told, floor);
  const labels = chosen.flatMap(({ accepted }) => [...accepted]);
  const asks = labels.some((label) => roleFromLabel(label) === "questioner");
  const isTold = labels.some(told.has) || meetsTold(rows, told);
  const find = (row: Row, next: Row | undefined) => {
    for (const { detector, accepted } of chosen) {
      const found = detector.find(row, next);
      if (found !== undefined && accepted.has(found.label)) return found;
      if (detector.name === "alone" && accepted.has(row.text) && next !== undefined)
        return { label: row.text, mark: "", length: row.text.length };
    }
    return findTold(row, told);
  };
  return {
    names: chosen.map(({ detector }) => detector.name),
    isTold,
    asks,
    labels: new Set(labels),
    confidence:
      isTold || (asks && chosen.every((one) => isAllCertain(one, told)))
        ? certain
        : rate(main, asks),
    floor,
    find,
    findPassed(row, next) {
      if (find(row, next) !== undefined) return undefined;
      const shown = chosen.flatMap(({ detector }) =>
        shaped.has(detector.name) ||
        detector === letterDetector ||
        (detector === main.detector && spaced.has(detector.name))
          ? [detector]
          : [],
      );
      return findShown(row, next, shown);
    },
  };
}

/** What one of some detectors would take for a label. */
function findShown(
  row: Row,
  next: Row | undefined,
  shown: readonly Detector[],
): string | undefined {
  if (readSection(row) !== undefined) return undefined;
  for (const detector of shown) {
    const found = detector.find(row, next);
    if (found !== undefined && !isFieldName(found.label, row.text.slice(found.length)))
      return found.label;
  }
  return undefined;
}

/** The convention of a document in which nothing is a label but what was named. */
function takeTold(rows: readonly Row[], told: ToldLabels, floor: number): Convention {
  const find = (row: Row) => findTold(row, told);
  const met = meetsTold(rows, told);
  return {
    ...{
      names: met ? ["named"] : [],
      isTold: met,
      asks: met,
      confidence: met ? 1 : 0,
      floor,
      find,
    },
    labels: new Set(told.names),
    findPassed: (row, next) =>
      met && find(row) === undefined ? findShown(row, next, marking) : undefined,
  };
}

/** Detectors whose labels are asked about where nothing but named labels was found. */
const marking = detectors.filter(({ name }) => shaped.has(name));

/**
 * Index of the first row that a label which was named opens, so that it is no part of the head: one with a mark, or one
 * that anybody has. `Minister of Fisheries` may be a row of the head.
 */
function findFirstTold(rows: readonly Row[], told: ToldLabels): number {
  const index = rows.findIndex((row) => {
    const found = findTold(row, told);
    const opens = found !== undefined && (found.mark !== "" || isGeneric(found.label));
    return opens && !isTitleLike(row) && !isDateRow(row);
  });
  return index < 0 ? rows.length : index;
}

function meetsTold(rows: readonly Row[], told: ToldLabels): boolean {
  return rows.some((row) => findTold(row, told) !== undefined);
}

/** How sure a convention is that one label alone shows, and one that was told or whose labels all say what they do. */
const [weak, certain] = [0.3, 0.9];

/** Labels that are words for who asks and answers, or that were named, are no chance, however short the text is. */
function isAllCertain({ accepted }: Tally, told: ToldLabels): boolean {
  return [...accepted].every(
    (label) =>
      told.has(label) || told.isOwn?.(label) === true || roleFromLabel(label) !== undefined,
  );
}

/** Detectors whose mark counts where most labels of a document have it. */
const spaced = new Set(["capitals", "dash", "bold", "alone", "square", "small"]);

/** A label that was named, whatever stands after it. */
function findTold({ text }: Row, { names }: ToldLabels): FoundLabel | undefined {
  for (const label of names) {
    if (!text.startsWith(label)) continue;
    const after = /^\s*([^\p{L}\p{N}\s"“«([]{0,3})(?:\s+|$)/u.exec(text.slice(label.length));
    if (after !== null)
      return { label, mark: after[1] ?? "", length: label.length + after[0].length };
  }
  return undefined;
}

function rate(main: Tally, asks: boolean): number {
  if (main.score === 0) return weak;
  const size = Math.min(1, main.turns / 8);
  const share = main.recurrent / main.turns;
  const rated = (0.5 * size + 0.3 * share + (asks ? 0.2 : 0.1)) * main.detector.weight;
  return Math.round(rated * 100) / 100;
}
