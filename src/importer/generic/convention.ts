import type { ReadOptions } from "../format.ts";
import { namesOutlet, roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import { isFieldName } from "../labels/field-names.ts";
import { cutRemark } from "../labels/plausible.ts";
import { type ToldLabels, listTold } from "../labels/told.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import type { Row } from "../rows.ts";
import {
  type Detector,
  type FoundLabel,
  describeSetting,
  detectors,
  letterDetector,
} from "./detectors.ts";
import { type Candidate, gatherTurns, namesTopic, provesLabel } from "./label-evidence.ts";
import { leaveLetters } from "./leave-letters.ts";
import { findFloor } from "./segments.ts";

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
 * @example rows of `Q. Why?`, `A. So.`, `Q. When?`, `A. Now.` → names ["letter"], confidence about 0.7
 */
export function inferConvention(rows: readonly Row[], options: ReadOptions): Convention {
  const told = listTold(options);
  const first = tallyAll(rows, 0, told);
  const floor = findFloor(rows, first.main?.strong ?? rows.length);
  const { tallies, main } = floor === 0 ? first : tallyAll(rows, floor, told);
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
      for (const { detector } of chosen) {
        const shows =
          shaped.has(detector.name) || (detector === main.detector && spaced.has(detector.name));
        const found = shows ? detector.find(row, next) : undefined;
        if (found !== undefined && !isFieldName(found.label, row.text.slice(found.length)))
          return found.label;
      }
      return undefined;
    },
  };
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
    findPassed: () => undefined,
  };
}

function meetsTold(rows: readonly Row[], told: ToldLabels): boolean {
  return rows.some((row) => findTold(row, told) !== undefined);
}

/** How sure a convention is that one label alone shows, and one that was told or whose labels all say what they do. */
const [weak, certain] = [0.3, 0.9];

/** Labels that are words for who asks and answers, or that were named, are no chance, however short the text is. */
function isAllCertain({ accepted }: Tally, told: ToldLabels): boolean {
  return [...accepted].every((label) => told.has(label) || roleFromLabel(label) !== undefined);
}

/** Detectors whose mark is one of a label wherever it stands; a dash or a full stop often is not. */
const shaped = new Set(["colon", "bracket", "angle", "sign"]);

/** Detectors whose mark counts where most labels of a document have it. */
const spaced = new Set(["capitals", "dash"]);

interface Tally {
  readonly detector: Detector;
  readonly accepted: ReadonlySet<string>;
  /** All labels that it finds. */
  readonly found: ReadonlySet<string>;
  readonly turns: number;
  /** Turns of labels that recur. */
  readonly recurrent: number;
  /** Index of the first row with a label that recurs or is certain. */
  readonly strong: number;
  readonly score: number;
}

function tallyAll(rows: readonly Row[], floor: number, told: ToldLabels) {
  const letters = tally(letterDetector, rows, floor, told);
  const tallies = detectors.map((detector) =>
    detector === letterDetector
      ? letters
      : tally(leaveLetters(detector, letters), rows, floor, told),
  );
  const [best] = [...tallies].sort((a, b) => b.score - a.score);
  const alone = tallies.find(
    ({ detector, accepted }) =>
      accepted.size > 0 && (shaped.has(detector.name) || detector.name === "dash"),
  );
  return { tallies, main: (best?.score ?? 0) > 0 ? best : alone };
}

/** The main detector, those that join it, and the others for labels that the main one knows or that were named. */
function chooseTallies(main: Tally, tallies: readonly Tally[], told: ToldLabels): Tally[] {
  const others = tallies.filter((one) => one !== main);
  const known = new Set([...main.accepted].map(normaliseLabel));
  return [
    main,
    ...others.flatMap((one) => {
      if (one.detector.joins && one.turns >= 2) return [one];
      if (!marked.has(one.detector.name)) return [];
      const accepted = [...one.found].filter(
        (label) => known.has(normaliseLabel(label)) || told.has(label),
      );
      return accepted.length === 0 ? [] : [{ ...one, accepted: new Set(accepted) }];
    }),
  ];
}

/** Detectors by a mark; a label of the main one counts with any of these. */
const marked = new Set(["colon", "bracket", "angle", "dash", "stop"]);

function tally(detector: Detector, rows: readonly Row[], floor: number, told: ToldLabels): Tally {
  const counts = new Map<string, number>();
  const settings = new Map<string, string>();
  const candidates: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    const found = index < floor ? undefined : detector.find(row, rows[index + 1]);
    if (found === undefined) continue;
    const rest = row.text.slice(found.length);
    if (isFieldName(found.label, rest) && !told.has(found.label)) continue;
    counts.set(found.label, (counts.get(found.label) ?? 0) + 1);
    settings.set(found.label, describeSetting(row, found));
    candidates.push({ index, label: found.label, rest });
  }
  const many = [...counts].filter(
    ([label, count]) => count > 1 || isCertain(label, told, detector),
  );
  const accepted = new Set(many.map(([label]) => label));
  const recurrent = many.reduce((sum, [, count]) => sum + count, 0);
  const strong = candidates.find(({ label }) => accepted.has(label))?.index ?? rows.length;
  const setting = findCommonSetting(many, settings);
  if (recurrent >= 3) {
    for (const [label, count] of counts) {
      const alike = setting !== undefined && settings.get(label) === setting;
      const bold = setting?.startsWith("bold") === true;
      if (count === 1 && (alike ? bold || isName(label) : !bold && isFullName(label, detector)))
        accepted.add(label);
    }
  }
  for (const label of listProved(detector, candidates, accepted, rows)) accepted.add(label);
  const turns = [...counts].reduce(
    (sum, [label, count]) => sum + (accepted.has(label) ? count : 0),
    0,
  );
  const enough = turns >= 2 && (accepted.size >= 2 || recurrent >= 3);
  return {
    detector,
    accepted,
    found: new Set(counts.keys()),
    turns,
    recurrent,
    strong,
    score: enough ? turns * detector.weight : 0,
  };
}

function isCertain(label: string, told: ToldLabels, { name }: Detector): boolean {
  if (told.has(label) || roleFromLabel(label) !== undefined || namesOutlet(label)) return true;
  return name === "colon" && addressed.test(label);
}

/** `MS. LEE`, `DR. McKAY`: a name in capitals as people are addressed. */
const addressed =
  /^(?:MR|MRS|MS|MISS|DR|SIR|DAME)\.? (?:\p{Lu}\. )?(?:Ma?c)?\p{Lu}[^\p{Ll}]{1,40}$/u;

/** Labels used once that the document shows to be a speaker's. */
function listProved(
  detector: Detector,
  candidates: readonly Candidate[],
  accepted: ReadonlySet<string>,
  rows: readonly Row[],
): string[] {
  if (!provable.has(detector.name)) return [];
  const turns = gatherTurns(
    new Map(
      candidates.flatMap(({ index, label }) => (accepted.has(label) ? [[index, label]] : [])),
    ),
  );
  return candidates
    .filter(({ label }) => !accepted.has(label))
    .filter((candidate) => provesLabel(candidate, rows, turns))
    .map(({ label }) => label);
}

const provable = new Set(["colon", "bold", "dash", "stop"]);

/** The setting that nearly all recurring labels share, where it tells them from speech. */
function findCommonSetting(
  labels: readonly (readonly [string, number])[],
  settings: ReadonlyMap<string, string>,
): string | undefined {
  const counts = new Map<string, number>();
  let turns = 0;
  for (const [label, count] of labels) {
    const setting = settings.get(label) ?? "";
    counts.set(setting, (counts.get(setting) ?? 0) + count);
    turns += count;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < turns * 0.9) return undefined;
  return /^(?:bold|capitals) \S/u.test(most[0]) ? most[0] : undefined;
}

/** Two words and more. */
function isName(label: string): boolean {
  return /\S\s+\S/u.test(label);
}

/** `Jane Doe`, `Kojima, NHK`, `朝日新聞 野平記者`; not `Firstly`, `Note`. */
function isFullName(label: string, { name }: Detector): boolean {
  if (name === "bracket" || name === "sign" || name === "time code") return true;
  if (name !== "colon" && name !== "bold") return false;
  const words = cutRemark(label).split(/[\s\u3000]+/u);
  if (!/\p{Lu}|\p{Ll}/u.test(label)) return words.length >= 2 && label.length <= 20;
  const most = label.includes(",") ? 9 : 6;
  const named =
    !namesTopic(label) && words.every((word) => !/^(?:\p{Ll}{4,}|for|the|to|on)$/u.test(word));
  return named && words.length >= 2 && words.length <= most;
}

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
