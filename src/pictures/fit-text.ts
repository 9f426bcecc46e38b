import { listBreaks, listForcedBreaks } from "./line-breaks.ts";
import type { Measure, TextStyle } from "./picture.ts";

/** A size of type in pixels, with the number of lines that fit. */
export interface Step {
  readonly size: number;
  readonly lines: number;
}

/** The room for a text, and the sizes it may have. */
export interface Frame {
  /** In pixels. */
  readonly width: number;
  /** The text gets the first size at which it fits; if none does, it is cut at the last. */
  readonly steps: readonly [Step, ...Step[]];
  /** Whether lines are made about equally long. */
  readonly balanced?: boolean;
}

/** A text in lines of one size. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * Breaks a text into lines. A text that does not fit is cut between words and marked with `…`; so is a text
 * before its first character that no font has. A text that begins with such a character has no lines.
 */
export function fitText(
  text: string,
  style: TextStyle,
  { width, steps, balanced = false }: Frame,
  measure: Measure,
): FittedText {
  const set = setText(
    keepDrawable(text.replace(/\s+/gu, " ").trim(), style, measure),
    style,
    measure,
  );
  for (const { size, lines } of steps) {
    const ends = breakLines(set, width / size);
    if (ends.length > lines) continue;
    return { size, lines: takeLines(set, balanced ? balance(set, width / size, ends) : ends) };
  }
  const last = steps.at(-1) ?? steps[0];
  return { size: last.size, lines: cutLines(set, width / last.size, last.lines) };
}

/** A text with the places where it may be broken and the width of every beginning of it. */
interface SetText {
  readonly text: string;
  readonly language: string;
  readonly breaks: readonly number[];
  /** Width in em of the text before each offset. */
  readonly widths: readonly number[];
}

function setText(text: string, style: TextStyle, measure: Measure): SetText {
  const widths = [0];
  for (const advance of measure(text, style)) widths.push((widths.at(-1) ?? 0) + advance);
  return {
    text,
    language: style.language,
    breaks: listBreaks(text, style.language),
    widths,
  };
}

function keepDrawable(text: string, style: TextStyle, measure: Measure): string {
  const missing = measure(text, style).findIndex((advance) => Number.isNaN(advance));
  if (missing < 0) return text;
  const end = listBreaks(text, style.language).findLast((place) => place <= missing) ?? 0;
  return markCut(text.slice(0, end));
}

/** Ends of lines of at most `room` em, each line as long as possible. */
function breakLines(set: SetText, room: number): number[] {
  const ends: number[] = [];
  while ((ends.at(-1) ?? 0) < set.text.length) ends.push(findEnd(set, ends.at(-1) ?? 0, room));
  return ends;
}

/** The end of a line from `start`; inside a word only if the word is longer than a line. */
function findEnd(set: SetText, start: number, room: number): number {
  const fits = (end: number) => end > start && widthOf(set, start, end) <= room;
  const end = set.breaks.findLast(fits);
  if (end !== undefined) return end;
  const forced = listForcedBreaks(set.text, set.language);
  return forced.findLast(fits) ?? forced.find((place) => place > start) ?? set.text.length;
}

/** Width of a line in em; the space at its end takes none. */
function widthOf({ text, widths }: SetText, start: number, end: number): number {
  const visible = start + text.slice(start, end).trimEnd().length;
  return (widths[visible] ?? 0) - (widths[start] ?? 0);
}

/** The same number of lines, in the least width that they need. */
function balance(set: SetText, room: number, ends: readonly number[]): readonly number[] {
  let [low, high, best] = [room / 2, room, ends];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const tried = breakLines(set, middle);
    if (tried.length > ends.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best;
}

function takeLines({ text }: SetText, ends: readonly number[]): string[] {
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
}

/** The first lines, the last of them with room for `…`. */
function cutLines(set: SetText, room: number, count: number): string[] {
  const ends = breakLines(set, room).slice(0, count - 1);
  const start = ends.at(-1) ?? 0;
  const last = set.text.slice(start, findEnd(set, start, room - 1));
  return [...takeLines(set, ends), markCut(last)];
}

/** The beginning of a cut text, without a comma or colon at its end. */
function markCut(text: string): string {
  const kept = text.replace(
    /(?<![\s\p{Pd}\p{Ps}\p{Pi}.,;:…、，；：。．])[\s\p{Pd}\p{Ps}\p{Pi}.,;:…、，；：。．]+$/u,
    "",
  );
  return kept === "" ? "" : `${kept}…`;
}
