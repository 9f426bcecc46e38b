import { memoize } from "./memoize.ts";

export type Direction = "ltr" | "rtl";

/** The writing direction of a language: `rtl` for `ar`, `he`, `fa`, `ur`. */
export const directionOf = memoize(100, (tag): Direction => {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
});

/** The attributes of an element whose text is in one language, within another: none where they are the same. */
export function markLanguage(tag: string, around: string): { lang?: string; dir?: Direction } {
  return tag === around ? {} : { lang: tag, dir: directionOf(tag) };
}

/**
 * The `dir` of an element whose text may be in any language, within a text in one: none where no letter of it would make
 * it run otherwise.
 */
export function findOwnDirection(text: string, around: string): "auto" | undefined {
  return directionOf(around) === "ltr" && !signToLeft.test(text) ? undefined : "auto";
}

/** A sign of the blocks for scripts from right to left, or the mark that stands for one. */
const signToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction in which most letters of a text run; undefined for a text without a letter.
 *
 * @example findDirection("هذا نص مع English داخل.") → "rtl"
 */
export function findDirection(text: string): Direction | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  return count(text, letterToLeft) * 2 > letters ? "rtl" : "ltr";
}

/**
 * The language that a text from right to left is most likely in: one of the expected ones that is written in its letters,
 * else by these, since Persian and Urdu have letters that Arabic has not. Undefined for a text in other letters.
 *
 * @param expected BCP 47 tags of the languages in which the same event is told
 * @example guessLanguage("خبرنگاران پرسیدند") → "fa"
 */
export function guessLanguage(text: string, expected: readonly string[] = []): string | undefined {
  const guess = guessByLetters(text);
  const fitting = expected.filter((tag) => isWrittenIn(tag, text));
  const isExpected = fitting.some((tag) => new Intl.Locale(tag).language === guess);
  return isExpected ? guess : (fitting[0] ?? guess);
}

/** Whether most letters from right to left are those of a language. */
function isWrittenIn(tag: string, text: string): boolean {
  const letter = rightToLeft.get(new Intl.Locale(tag).maximize().script ?? "");
  return letter !== undefined && count(text, letter) * 2 > count(text, letterToLeft);
}

function guessByLetters(text: string): "he" | "ar" | "fa" | "ur" | undefined {
  if (count(text, /\p{sc=Hebr}/gu) * 2 > count(text, letterToLeft)) return "he";
  if (!/\p{sc=Arab}/u.test(text)) return undefined;
  if (count(text, /[ٹڈڑںےہھ]/gu) * 40 > count(text, letterToLeft)) return "ur";
  return count(text, /[پچژگکی]/gu) > count(text, /[كيةىأإؤئ]/gu) ? "fa" : "ar";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The scripts in use that are written from right to left, by their codes of ISO 15924, with their letters. */
const rightToLeft = new Map([
  ["Adlm", /\p{sc=Adlm}/gu],
  ["Arab", /\p{sc=Arab}/gu],
  ["Hebr", /\p{sc=Hebr}/gu],
  ["Mand", /\p{sc=Mand}/gu],
  ["Nkoo", /\p{sc=Nkoo}/gu],
  ["Rohg", /\p{sc=Rohg}/gu],
  ["Samr", /\p{sc=Samr}/gu],
  ["Syrc", /\p{sc=Syrc}/gu],
  ["Thaa", /\p{sc=Thaa}/gu],
]);

/** A letter of these scripts. */
const letterToLeft =
  /[[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]&&\p{L}]/gv;
