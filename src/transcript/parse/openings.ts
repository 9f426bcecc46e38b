import type { Paragraph, Root, RootContent } from "mdast";
import { formatTime, readTimeCode, timeCodePattern } from "../model/time-code.ts";
import { cutStart } from "./cut-start.ts";
import { type LabelledParagraph, takeLabel } from "./label.ts";
import { type ParsedFile, reportAt, sliceNodes } from "./parsed-file.ts";

/** What a paragraph opens with, and the rest of it. */
export interface Opening {
  readonly label?: LabelledParagraph;
  /** The time code right after the label, or at the start of a paragraph without one, in seconds. */
  readonly start?: number;
  /** The speech; undefined where nothing follows. */
  readonly rest?: Paragraph;
}

/** By the node of the body; paragraphs that open with neither label nor time code are left out. */
export type Openings = ReadonlyMap<RootContent, Opening>;

/**
 * Takes labels and time codes off the paragraphs of a body, and reports times that no clock shows or that go backwards.
 *
 * @example `**Reporter:** [0:12:34] Why?` → label `Reporter`, start 754, rest `Why?`
 */
export function takeOpenings(root: Root, parsed: ParsedFile): Openings {
  const openings = new Map<RootContent, Opening>();
  let last = 0;
  for (const node of root.children) {
    if (node.type !== "paragraph") continue;
    const label = takeLabel(node, parsed);
    const speech = label === undefined ? node : label.rest;
    const code = speech && takeTimeCode(speech, label !== undefined, parsed);
    if (label === undefined && code === undefined) continue;
    const { start, rest = code ? undefined : speech } = code ?? {};
    openings.set(node, {
      ...(label && { label }),
      ...(start !== undefined && { start }),
      ...(rest && { rest }),
    });
    if (start === undefined) continue;
    if (start < last) reportAt(parsed, "time-order", speech ?? node, explainOrder(start, last));
    last = start;
  }
  return openings;
}

/** A code alone in its paragraph stays text, since it would open nothing; after a label it holds for what follows. */
function takeTimeCode(
  paragraph: Paragraph,
  labelled: boolean,
  parsed: ParsedFile,
): { start: number; rest?: Paragraph } | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== "text" || !sliceNodes(parsed, paragraph).startsWith("[")) return undefined;
  const start = readTimeCode(first.value);
  const { length } = timeCodePattern.exec(first.value)?.[0] ?? "";
  if (start === undefined) return undefined;
  if (Number.isNaN(start)) {
    reportAt(parsed, "time-invalid", paragraph, explainInvalid(first.value.slice(0, length)));
    return undefined;
  }
  const end = (paragraph.position?.start.offset ?? 0) + length;
  const cut = { type: "text", value: first.value.slice(length) } as const;
  const rest = cutStart(paragraph, [{ ...cut, position: placeAt(end) }, ...others], end, parsed);
  if (rest === undefined && !labelled) return undefined;
  return { start, ...(rest && { rest }) };
}

/** A place of which only the offset counts. */
function placeAt(offset: number) {
  const point = { line: 1, column: 1, offset };
  return { start: point, end: point };
}

function explainInvalid(written: string) {
  return {
    message: `Unexpected time \`${written}\`, expected hours, minutes and seconds below 60, as in \`[0:12:34]\`.`,
    why: "No clock shows it, so no link can lead there.",
    fix: "Correct the time, or write `\\[` if it is said so.",
  };
}

function explainOrder(start: number, last: number) {
  return {
    message: `Unexpected time \`[${formatTime(start)}]\`, expected \`[${formatTime(last)}]\` or later.`,
    why: "Earlier words have a later time, so one of the two is wrong.",
    fix: "Correct the times.",
  };
}
