import type { Range } from "./match.ts";

/**
 * Cuts a text to about `length` characters around the ranges that were found in it, the densest part
 * first, at the ends of words, and splits it into spans that are marked or not.
 *
 * @example createExcerpt("We did not discuss Sado.", [{ start: 19, end: 23 }], 12) → "…discuss " + mark "Sado" + "."
 */
export function createExcerpt(
  text: string,
  ranges: readonly Range[],
  { length = 240, from = 0 }: ExcerptOptions = {},
): Span[] {
  const { start, end } = chooseWindow(text, ranges, from, length);
  const inside = ranges.filter((range) => range.start >= start && range.end <= end);
  const spans = splitSpans(text, inside, start, end);
  return [
    ...(start > 0 ? [{ text: "…", marked: false }] : []),
    ...spans,
    ...(end < text.length ? [{ text: "…", marked: false }] : []),
  ];
}

export interface ExcerptOptions {
  /** About how many characters it has; default 240. */
  readonly length?: number;
  /** Where it may begin; default 0. */
  readonly from?: number;
}

/** The beginning of a text as `endOpening` cuts it, in spans; a range is marked as far as it is shown. */
export function createOpening(text: string, ranges: readonly Range[]): Span[] {
  const end = endOpening(text);
  const shown = ranges.filter((range) => range.end <= end);
  const spans = splitSpans(text, shown, 0, end);
  return end < text.length ? [...spans, { text: "…", marked: false }] : spans;
}

/** The end of a text's opening: the end of a short text, else the end of a word. */
export function endOpening(text: string): number {
  return text.length <= openingLength * 1.15 ? text.length : previousBoundary(text, openingLength);
}

const openingLength = 180;

/** A part of a text as shown: its words unchanged, marked where they were found. */
export interface Span {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits the part of a text from `start` to `end` at ranges that lie in it and do not overlap. */
export function splitSpans(
  text: string,
  ranges: readonly Range[],
  start = 0,
  end = text.length,
): Span[] {
  const spans: Span[] = [];
  let position = start;
  for (const range of ranges) {
    spans.push({ text: text.slice(position, range.start), marked: false });
    spans.push({ text: text.slice(range.start, range.end), marked: true });
    position = range.end;
  }
  spans.push({ text: text.slice(position, end), marked: false });
  return spans.filter((span) => span.text !== "");
}

function chooseWindow(text: string, ranges: readonly Range[], from: number, length: number): Range {
  if (text.length - from <= length) return { start: skipSpace(text, from), end: text.length };
  const first = findDensest(ranges, length);
  const lead = Math.max(0, Math.floor((length - (first.end - first.start)) / 3));
  const wanted = Math.max(from, Math.min(first.start - lead, text.length - length));
  const start = wanted === from ? from : Math.min(first.start, nextBoundary(text, wanted));
  const end = Math.max(first.end, previousBoundary(text, Math.min(text.length, start + length)));
  return { start: skipSpace(text, Math.min(start, first.count > 0 ? first.start : start)), end };
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** The stretch of at most `length` characters that holds most ranges, from its first to its last. */
function findDensest(ranges: readonly Range[], length: number): Range & { count: number } {
  let best = { start: 0, end: 0, count: 0 };
  ranges.forEach((range, index) => {
    const inside = ranges.slice(index).filter((other) => other.end - range.start <= length);
    const end = inside.at(-1)?.end ?? range.end;
    if (inside.length > best.count || best.count === 0) {
      best = { start: range.start, end, count: Math.max(1, inside.length) };
    }
  });
  return best;
}

/** The next place where a word begins, within 24 characters; never inside a surrogate pair. */
function nextBoundary(text: string, from: number): number {
  const found = /\s\S/u.exec(text.slice(from - 1, from + 24));
  return found === null ? skipPair(text, from) : from + found.index;
}

function previousBoundary(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const found = /\S(?=\s\S*$)/u.exec(text.slice(Math.max(0, to - 24), to + 1));
  return found === null ? skipPair(text, to) : Math.max(0, to - 24) + found.index + found[0].length;
}

/** Moves out of a surrogate pair and off marks that belong to the character before. */
function skipPair(text: string, position: number): number {
  let place = position;
  while (place < text.length && /^[\udc00-\udfff\p{M}\u200d]/u.test(text.slice(place))) place += 1;
  return place;
}
