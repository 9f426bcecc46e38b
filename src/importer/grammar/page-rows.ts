import { matchAny } from "../../text/match-pattern.ts";
import { roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import type { Dropped } from "../ground/draft.ts";
import type { ReadOptions } from "../ground/format.ts";
import { findColonLabel } from "../ground/line-label.ts";
import type { Row } from "../ground/rows.ts";
import { findBoilerplate, ownRow } from "./boilerplate.ts";

/**
 * Leaves out the rows that pages print around a text. A row such as `Print` stays where it stands alone below a label that
 * other rows have too: it is what somebody says.
 */
export function dropPageRows(
  all: readonly Row[],
  options: ReadOptions,
): { rows: Row[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const isOwn = matchAny(options.profile?.boilerplate ?? []);
  const count = createCounter(all);
  const rows = all.filter((row, index) => {
    const text = row.text.trim();
    const found = isOwn(text) ? ownRow : findBoilerplate(text);
    const reason =
      found === undefined || (found !== ownRow && isSaid(all[index - 1], count))
        ? undefined
        : found;
    if (reason !== undefined) dropped.push({ text: row.text, line: row.line, reason });
    return reason === undefined;
  });
  return { rows, dropped };
}

/** Counts the rows with each label once it is asked, as few documents have such rows. */
function createCounter(rows: readonly Row[]): (label: string) => number {
  let counts: Map<string, number> | undefined;
  return (label) => {
    counts ??= countLabels(rows);
    return counts.get(label) ?? 0;
  };
}

function countLabels(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const label = readLabel(text);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function readLabel(text: string): string {
  return findColonLabel(text)?.label ?? text.trim();
}

/** Whether what stands below a row is said, as the row is a label and nothing else. */
function isSaid(above: Row | undefined, count: (label: string) => number): boolean {
  const text = above?.text.trim() ?? "";
  if (above?.block !== undefined || text === "") return false;
  if (findBoilerplate(text) !== undefined || /[.?!。？！]$/u.test(text)) return false;
  const found = findColonLabel(text);
  if (found !== undefined && found.rest !== "") return false;
  const isLabel = found !== undefined || roleFromLabel(text) !== undefined;
  return count(readLabel(text)) >= (isLabel ? 2 : 3);
}
