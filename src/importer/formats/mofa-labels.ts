import { findDate } from "../dates/date.ts";
import type { ReadOptions } from "../format.ts";
import { listTold } from "../labels/told.ts";
import type { LineLabel } from "../labels/line-label.ts";
import { findBracketLabel, findColonLabel } from "../labels/line-label.ts";
import { roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import type { Line } from "../lines.ts";

export type LabelFinder = (line: string) => LineLabel | undefined;

const speakers =
  /\b(?:Mr|Mrs|Ms|Dr)\.? |Minister|Secretary|President|Ambassador|Director|Spokes|Reporter|Journalist|Question|Answer|Moderator|^[QA]\.?$|,|大臣|報道官|記者|長官|総理|司会|質問|回答|^[問答]$/u;

/**
 * Finds the labels of one document: words in brackets, and words before a colon that name an office or an
 * outlet, recur, or were named on the command line.
 */
export function createLabelFinder(lines: readonly Line[], options: ReadOptions): LabelFinder {
  const known = listTold(options);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = findColonLabel(line.text)?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (line) => {
    const bracketed = findBracketLabel(line);
    if (bracketed !== undefined) return bracketed;
    const found = findColonLabel(line);
    if (found === undefined || isHeader(found.label)) return undefined;
    const { label } = found;
    const recurs = (counts.get(label) ?? 0) > 1;
    const told = known.has(label) || speakers.test(label) || roleFromLabel(label) !== undefined;
    return recurs || told ? found : undefined;
  };
}

/** `Friday, March 5, 2010, 5:02 p.m. Place` names a field of the page, not a speaker. */
function isHeader(label: string): boolean {
  return fieldNames.test(label) || findDate(label) !== undefined;
}

const fieldNames =
  /^(?:\(?Date|Place|Time|Venue|Main topics?|Topics?|Contents|於|場所|日時|目次)$/i;
