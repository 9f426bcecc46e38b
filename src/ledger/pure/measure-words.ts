import { findStanding, tileWords } from "../../text/tiles.ts";
import { listSaidWords, type LiveText } from "./live.ts";
import { leastFound, type Part } from "./shares.ts";

/** How much of some words a text says, 0 to 1, whoever said them. */
export function measureSaid(words: readonly string[], text: LiveText): number {
  return findParts([words], [text])[0]?.[0]?.share ?? 0;
}

/** How much of what one text says of some words another one says too, 0 to 1. */
export function measureAlike(words: readonly string[], one: LiveText, other: LiveText): number {
  const [first = [], second = []] = [one, other].map(
    (text) => findStanding([words], [listSaidWords(text)])[0],
  );
  const said = first.flatMap((stands, index) => (stands ? [second[index] === true] : []));
  return said.filter(Boolean).length / Math.max(1, said.length);
}

/** How much of an earlier text a later one keeps, 0 to 1. Texts of less than twelve words are compared word by word. */
export function measureKept(before: readonly string[], text: LiveText): number {
  if (before.length >= 12) return measureSaid(before, text);
  const said = new Set(listSaidWords(text));
  return before.filter((word) => said.has(word)).length / before.length;
}

/**
 * An earlier text without the words of another id that had moved into it, if these stand close together there. What it said
 * before the move is its own.
 */
export function leaveOut(
  text: readonly string[],
  words: readonly string[],
  readBefore: () => readonly string[],
): readonly string[] {
  const [shared = []] = findStanding([text], [words]);
  const most = countTogether(shared, Math.ceil(words.length * 1.5));
  if (most < leastFound(words.length) * words.length) return text;
  const [own = []] = findStanding([text], [readBefore()]);
  return text.filter((_, index) => shared[index] !== true || own[index] === true);
}

/** The greatest number of chosen items among `length` adjacent ones. */
function countTogether(chosen: readonly boolean[], length: number): number {
  let [count, most] = [0, 0];
  for (const [index, isChosen] of chosen.entries()) {
    count += Number(isChosen) - Number(chosen[index - length] ?? false);
    most = Math.max(most, count);
  }
  return most;
}

/**
 * For each earlier text, the later texts that have some of its words, the largest part first.
 *
 * @param totals how many words each had, where not all of them are known
 */
export function findParts(
  before: readonly (readonly string[])[],
  after: readonly LiveText[],
  totals = before.map(({ length }) => length),
): Part[][] {
  const parts = before.map((): Part[] => []);
  for (const share of tileWords(before, after.map(listSaidWords))) {
    const [text, total] = [after[share.after], totals[share.before]];
    if (text === undefined || total === undefined) continue;
    parts[share.before]?.push({ text, share: share.words / total });
  }
  return parts.map((list) => list.sort((a, b) => b.share - a.share));
}
