/**
 * The offsets at which a line of a text may end, ascending, the end of the text last.
 *
 * `listBreaks("「佐渡」は、今", "ja")` → after `「佐渡」`, `は、`, `今`. Lines end after spaces, after hyphens inside
 * a word, and between the words of a script without spaces; never before a closing mark, after an opening
 * one, or between a number and what it counts.
 */
export function listBreaks(text: string, language: string): number[] {
  const ends: number[] = [];
  for (const { index } of segmenterOf(language, "word").segment(text)) {
    if (index > 0 && mayBreak(text, index)) ends.push(index);
  }
  return text === "" ? [] : [...ends, text.length];
}

/** The places at which a piece longer than a line may be broken: between whole characters. */
export function listForcedBreaks(text: string, language: string): number[] {
  const ends = [...segmenterOf(language, "grapheme").segment(text)].map(({ index }) => index);
  return [...ends.filter((index) => index > 0 && !isHeld(text, index)), text.length];
}

function mayBreak(text: string, index: number): boolean {
  const [before, after] = [characterBefore(text, index), characterAt(text, index)];
  if (/\s/u.test(after)) return false;
  if (/\s/u.test(before) && /\p{Pd}/u.test(after)) return true;
  if (isHeld(text, index)) return false;
  if (/\s/u.test(before) || unspaced.test(after)) return !isCounted(before, after);
  if (/\p{Pd}/u.test(before)) return /[\p{L}\p{N}]$/u.test(text.slice(0, index - before.length));
  return unspaced.test(before);
}

/** A number with its unit: `35分`. */
function isCounted(before: string, after: string): boolean {
  return /\p{N}/u.test(before) && /\p{sc=Han}/u.test(after);
}

/** Whether the marks on both sides forbid a break between them. */
function isHeld(text: string, index: number): boolean {
  return notFirst.test(characterAt(text, index)) || notLast.test(characterBefore(text, index));
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0x20);
}

function characterBefore(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? "";
}

function segmenterOf(language: string, granularity: "word" | "grapheme"): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Scripts written without spaces, with their marks and full-width forms. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef\u2014\u2026]/u;

/** Marks that no line begins with. Source: JLREQ, classes cl-02 to cl-11. */
const notFirst =
  /[\p{Pe}\p{Pf}\p{Pd}\p{M}、。，．・：；？！,.:;?!…‥〜～％%‰℃°々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ]/u;

/** Marks that no line ends with: opening marks, and signs before a number. */
const notLast = /[\p{Ps}\p{Pi}$£¥€￥＄￡№§]/u;
