import { cutText } from "../../text/cut-text.ts";
import type { DraftSection } from "../model/draft.ts";
import { type ParsedFile, reportAt } from "./parsed-file.ts";
import { type FoundLabel, type PrintedLabels, findLabel, listLabels } from "./printed-labels.ts";

/**
 * Reports labels of the transcript that stand where they are none: without their bold signs, behind the first line of
 * a paragraph, or in a list. What is said after one would be given to the speaker before.
 *
 * @example "Why?\nMinister Hayashi: Because." → the label of line 2, where another turn has `**Minister Hayashi:**`
 */
export function checkLostLabels(drafts: readonly DraftSection[], parsed: ParsedFile): void {
  const turns = drafts.flatMap(({ parts }) => parts.flatMap((part) => part.turns));
  const labels = listLabels(turns);
  const known = new Set([
    ...turns.flatMap(({ label, position }) => (label === undefined ? [] : position.line)),
    ...parsed.problems.filter(({ kind }) => kind === "label-invalid").map(({ line }) => line),
  ]);
  for (const [index, line] of parsed.text.split("\n").entries()) {
    if (/^\s*#/.test(line)) continue;
    const isTurn = known.has(index + 1);
    const unmarked = isTurn ? undefined : findUnmarked(line, labels);
    if (unmarked !== undefined)
      reportAt(parsed, "label-missing", { line: index + 1, column: 1 }, explainUnmarked(unmarked));
    const found = (isTurn ? undefined : findLabel(line, labels)) ?? findBold(line, labels, isTurn);
    if (found === undefined) continue;
    const place = { line: index + 1, column: found.start + 1 };
    reportAt(parsed, "label-invalid", place, explain(found));
  }
}

/** A label in bold at the start of a line, without the colon that it has elsewhere. */
function findUnmarked(line: string, labels: PrintedLabels): string | undefined {
  const name = /^\*\*([^*]{1,200})\*\*(?=\s|$)/.exec(line)?.[1]?.trim() ?? "";
  const printed = labels.get(name);
  return printed === name ? undefined : printed;
}

function explainUnmarked(label: string) {
  const shown = cutText(label, 60);
  return {
    message: `The label \`${shown}\` stands here in bold without its sign.`,
    why: "What is said after it is given to the speaker before.",
    fix: `Write \`**${shown}**\` if somebody else speaks here.`,
  };
}

/** A label in bold within a line; that of the turn which begins there is the first. */
function findBold(line: string, labels: PrintedLabels, isTurn: boolean) {
  const from = isTurn ? line.indexOf("**", line.indexOf("**") + 2) + 2 : 0;
  for (const { 0: bold, index } of line.slice(from).matchAll(/\*\*[^*\s][^*]*\*\*[:：]?/g)) {
    const found = findLabel(bold, labels);
    if (found !== undefined) return { ...found, start: from + index };
  }
  return undefined;
}

function explain({ label, escaped }: FoundLabel) {
  return {
    message: `The label \`${cutText(label, 60)}\` opens no turn here.`,
    why: "What is said after it would be given to the speaker before.",
    fix: `Begin a paragraph with \`**${label}**\` and leave an empty line before it. If these words are said, write \`${escaped}\` in place of its \`${label.startsWith("【") ? "【" : label.slice(-1)}\`.`,
  };
}
