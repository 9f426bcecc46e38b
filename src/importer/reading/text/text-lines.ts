import type { Dropped } from "../../ground/draft.ts";
import { type Line, endsSentence, goesOn, splitLines, trimText } from "../../ground/lines.ts";

/** Lines of a text without page numbers and running headers; an empty line separates paragraphs. */
export interface CleanLines {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
}

/** A line that is nothing but the number of a page. */
export const pageNumber =
  /^(?:[-–—－\s]*[\d０-９]{1,4}[-–—－\s]*|\[?\(?(?:page|seite|p\.|pág\.?|página)\s*\d{1,4}(?:\s*(?:of|\/|von|sur|de)\s*\d{1,4})?\)?\]?|\d{1,4}\s*\/\s*\d{1,4}|\d{1,4}\s?\|\s?p\s?a\s?g\s?e|第?\s*\d{1,4}\s*(?:頁|ページ|页))$/iu;

/**
 * Drops page numbers and running headers and footers of text taken from a PDF. A number alone on its line
 * is a page number where such numbers rise through the text or stand at page breaks. A line is a running
 * header or footer where it stands, digits aside, at least three times next to a page number, a page break,
 * or the start or end of the text, or right before or after each of two, without the end of a sentence.
 */
export function dropPageLines(text: string): CleanLines {
  const lines = splitLines(text.replaceAll("\f", "\n\f\n"));
  const margin: Dropped[] = [];
  const numbered = cutMargin(restoreNumbers(lines, text), margin);
  const breaks = findBreaks(numbered);
  const running = findRunning(numbered, breaks);
  const dropped: Dropped[] = [...margin];
  const left = new Set<number>();
  for (const [index, { text, number }] of numbered.entries()) {
    const reason = breaks.has(index) ? "page number" : running.has(index) ? "running header" : "";
    if (reason === "") continue;
    left.add(index);
    if (!text.includes("\f")) dropped.push({ text: trimText(text), line: number, reason });
  }
  const gaps = findGaps(numbered, left);
  return { lines: numbered.filter((_, index) => !left.has(index) && !gaps.has(index)), dropped };
}

/**
 * Takes off the numbers that count the lines of each page in the margin, as court reporters print them: nearly all lines
 * with words have one, and it rises by one.
 */
function cutMargin(lines: readonly Line[], dropped: Dropped[]): Line[] {
  const counted = lines.map(({ text }) => /^\s{0,8}(\d{1,2})(?=\s{2}|\s*$)/u.exec(text)?.[1]);
  const written = lines.filter(({ text }) => /\p{L}/u.test(text)).length;
  const numbers = counted.flatMap((number) => (number === undefined ? [] : Number(number)));
  const rising = numbers.filter(
    (number, index) => number === (numbers[index - 1] ?? NaN) + 1,
  ).length;
  const worded = lines.filter(
    ({ text }, index) => counted[index] !== undefined && /\p{L}/u.test(text),
  ).length;
  if (worded < Math.max(8, written * 0.9) || rising < numbers.length * 0.85) return [...lines];
  return lines.map((line, index) => {
    const number = counted[index];
    if (number === undefined) return line;
    dropped.push({ text: number, line: line.number, reason: "number of the line" });
    return { ...line, text: line.text.replace(number, " ".repeat(number.length)) };
  });
}

/** Empty lines beside a page break inside a sentence: they separate no paragraphs. */
function findGaps(lines: readonly Line[], left: ReadonlySet<number>): Set<number> {
  const gaps = new Set<number>();
  let last = "";
  let between: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (left.has(index) || trimText(text) === "") between.push(index);
    else {
      if (between.some((gap) => left.has(gap)) && goesOn(last, text))
        for (const gap of between) gaps.add(gap);
      [last, between] = [trimText(text), []];
    }
  }
  return gaps;
}

/** Gives lines their numbers in the raw file, since each page break was put on a line of its own. */
function restoreNumbers(lines: readonly Line[], text: string): Line[] {
  if (!text.includes("\f")) return [...lines];
  let number = 1;
  return lines.map((line, index) => {
    const own = { text: line.text, number };
    const joined = line.text === "\f" || lines[index + 1]?.text === "\f";
    if (!joined) number += 1;
    return own;
  });
}

/** Indexes of page numbers and page breaks. */
function findBreaks(lines: readonly Line[]): Set<number> {
  const candidates = [...lines.keys()].filter((index) => {
    const text = trimText(lines[index]?.text ?? "");
    return text === "\f" || (text !== "" && pageNumber.test(text));
  });
  const numbers = candidates.map((index) =>
    Number(/\d+/.exec(lines[index]?.text ?? "")?.[0] ?? NaN),
  );
  const rising = numbers.filter(
    (number, index) => number === (numbers[index - 1] ?? NaN) + 1,
  ).length;
  const paged = lines.some(({ text }) => text === "\f");
  if (!paged && rising < Math.max(1, candidates.length / 2)) return new Set();
  return new Set(candidates);
}

function findRunning(lines: readonly Line[], breaks: ReadonlySet<number>): Set<number> {
  const near = new Map<string, Set<number>>();
  const beside = new Map<string, Set<number>>();
  const edges = breaks.size > 0 ? [-1, lines.length] : [];
  const findNeighbours = createNeighbourFinder(lines);
  const findNext = (index: number, step: number) => {
    let next = index + step;
    while (trimText(lines[next]?.text ?? "x") === "") next += step;
    return next;
  };
  for (const index of [...breaks, ...edges]) {
    for (const neighbour of findNeighbours(index)) {
      if (breaks.has(neighbour)) continue;
      const form = trimText(lines[neighbour]?.text ?? "").replace(/\d+/g, "#");
      const places = near.get(form) ?? new Set();
      near.set(form, places.add(neighbour));
      const isText = !edges.includes(index) && !endsSentence(form);
      if (isText && findNext(index, Math.sign(neighbour - index)) === neighbour)
        beside.set(form, (beside.get(form) ?? new Set()).add(index));
    }
  }
  const running = [...near].flatMap(([form, places]) => {
    const onEach = breaks.size === 2 && beside.get(form)?.size === 2;
    return places.size >= 3 || onEach ? [places] : [];
  });
  const first = lines.findIndex(({ text }) => trimText(text) !== "");
  const places = new Set(running.flatMap((found) => [...found]));
  const below = [...near.values()].filter((found) => {
    const all = [...found];
    return (
      all.length > 1 && all.every((index) => places.has(index) || places.has(findNext(index, -1)))
    );
  });
  for (const index of below.flatMap((found) => [...found])) places.add(index);
  if (isTitle(lines[first]?.text ?? "")) places.delete(first);
  return places;
}

/** What each page repeats may be the title where it stands first: some words, and no number. */
function isTitle(text: string): boolean {
  return /^\s*(?:\p{L}\S*\s+){4,}\S*$/u.test(text.trimEnd()) && !/\d/.test(text);
}

/** Makes the finder of the two lines with text before and after a page break. */
function createNeighbourFinder(lines: readonly Line[]): (index: number) => number[] {
  const written = [...lines.keys()].filter((index) => trimText(lines[index]?.text ?? "") !== "");
  const passed = countPassed(lines.length, written);
  return (index) => {
    const [before, after] = [passed[Math.max(index, 0)] ?? 0, passed[index + 1] ?? 0];
    return [...written.slice(Math.max(before - 2, 0), before), ...written.slice(after, after + 2)];
  };
}

/** For each line, and for the end, how many of the lines with text stand before it. */
function countPassed(length: number, written: readonly number[]): number[] {
  const passed: number[] = [];
  let count = 0;
  for (let index = 0; index <= length; index += 1) {
    passed.push(count);
    if (written[count] === index) count += 1;
  }
  return passed;
}
