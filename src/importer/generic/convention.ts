import type { ReadOptions } from "../format.ts";
import { listToldLabels } from "../options.ts";
import { roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import type { Row } from "../rows.ts";
import { type Detector, type FoundLabel, describeSetting, detectors } from "./detectors.ts";

/** How a document prints its labels, inferred from the document itself. */
export interface Convention {
  /** Names of the detectors that apply, the main one first; empty where nothing was found. */
  readonly names: readonly string[];
  /** Whether a label names a questioner. */
  readonly asks: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  find(row: Row, next: Row | undefined): FoundLabel | undefined;
}

/**
 * Infers the convention: the detector whose labels recur most over the whole document, and beside it the
 * detectors that may join. A label that is used once counts if it names a role or was named on the command
 * line. Among recurring labels it also counts if it is set in bold or capitals as all of them are, or is a
 * full name where they are not.
 *
 * @example rows of `Q. Why?`, `A. So.`, `Q. When?`, `A. Now.` → names ["letter"], confidence about 0.7
 */
export function inferConvention(rows: readonly Row[], options: ReadOptions): Convention {
  const told = listToldLabels(options);
  const tallies = detectors.map((detector) => tally(detector, rows, told));
  const [main] = [...tallies].sort((a, b) => b.score - a.score);
  if (main === undefined || main.score === 0) {
    return { names: [], asks: false, confidence: 0, find: (row) => findTold(row, told) };
  }
  const chosen = [
    main,
    ...tallies.filter((one) => one !== main && one.detector.joins && one.turns >= 2),
  ];
  const labels = chosen.flatMap(({ accepted }) => [...accepted]);
  const asks = labels.some((label) => roleFromLabel(label) === "questioner");
  return {
    names: chosen.map(({ detector }) => detector.name),
    asks,
    confidence: rate(main, asks),
    find(row, next) {
      for (const { detector, accepted } of chosen) {
        const found = detector.find(row, next);
        if (found !== undefined && accepted.has(found.label)) return found;
      }
      return findTold(row, told);
    },
  };
}

interface Tally {
  readonly detector: Detector;
  readonly accepted: ReadonlySet<string>;
  readonly turns: number;
  /** Turns of labels that recur. */
  readonly recurrent: number;
  readonly score: number;
}

function tally(detector: Detector, rows: readonly Row[], told: ReadonlySet<string>): Tally {
  const counts = new Map<string, number>();
  const settings = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const found = detector.find(row, rows[index + 1]);
    if (found === undefined) continue;
    counts.set(found.label, (counts.get(found.label) ?? 0) + 1);
    settings.set(found.label, describeSetting(row, found));
  }
  const many = [...counts].filter(([label, count]) => count > 1 || isCertain(label, told));
  const accepted = new Set(many.map(([label]) => label));
  const recurrent = many.reduce((sum, [, count]) => sum + count, 0);
  const setting = findCommonSetting(many, settings);
  if (recurrent >= 3) {
    for (const [label, count] of counts) {
      const alike = setting !== undefined && settings.get(label) === setting;
      const bold = setting?.startsWith("bold") === true;
      if (count === 1 && (alike ? bold || isName(label) : !bold && isFullName(label, detector)))
        accepted.add(label);
    }
  }
  const turns = [...counts].reduce(
    (sum, [label, count]) => sum + (accepted.has(label) ? count : 0),
    0,
  );
  const enough = turns >= 2 && (accepted.size >= 2 || recurrent >= 3);
  return { detector, accepted, turns, recurrent, score: enough ? turns * detector.weight : 0 };
}

function isCertain(label: string, told: ReadonlySet<string>): boolean {
  return told.has(label) || roleFromLabel(label) !== undefined;
}

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
  if (name === "bracket") return true;
  if (name !== "colon" && name !== "bold") return false;
  const words = label.split(/[\s\u3000]+/u);
  if (!/\p{Lu}|\p{Ll}/u.test(label)) return words.length >= 2 && label.length <= 20;
  const most = label.includes(",") ? 9 : 6;
  const named = words.every((word) => !/^\p{Ll}{4,}/u.test(word));
  return named && words.length >= 2 && words.length <= most;
}

/** A label named on the command line, whatever stands after it. */
function findTold({ text }: Row, told: ReadonlySet<string>): FoundLabel | undefined {
  for (const label of told) {
    if (!text.startsWith(label)) continue;
    const after = /^\s*([:：.．]?)(?:\s+|$)/u.exec(text.slice(label.length));
    if (after !== null)
      return { label, mark: after[1] ?? "", length: label.length + after[0].length };
  }
  return undefined;
}

function rate(main: Tally, asks: boolean): number {
  const size = Math.min(1, main.turns / 8);
  const share = main.recurrent / main.turns;
  const rated = (0.5 * size + 0.3 * share + (asks ? 0.2 : 0.1)) * main.detector.weight;
  return Math.round(rated * 100) / 100;
}
