import { isAscii } from "../../text/is-ascii.ts";
import { memoize } from "../../text/memoize.ts";

/**
 * Characters of a text as search compares them: one form whatever their width, case and accents. Letters and digits of
 * ASCII that touch are one piece: most texts have hardly any others.
 *
 * Each comes with the range of the original text it stands for, so that what was found can be marked
 * there. Letters of Latin, Greek, Cyrillic, Arabic and Hebrew lose what is written onto them; marks that make
 * another letter (が beside か, Indic vowels) stay. What is never shown, such as the selector of a variant, goes.
 *
 * @example listPieces("Ｇ７ Sado é") → "g" 0–1, "7" 1–2, " " 2–3, "sado" 3–7, " " 7–8, "e" 8–9
 */
export function listPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: found, index: start } of text.matchAll(piece)) {
    const end = start + found.length;
    // Marks stand at the end.
    if (found.charCodeAt(found.length - 1) < 0x80) {
      pieces.push({ value: found.toLowerCase(), start, end });
      continue;
    }
    // What is written onto the last letter of a word is of this letter alone.
    const last = Math.max(0, found.search(/[^0-9A-Za-z]/) - 1);
    if (last > 0)
      pieces.push({ value: found.slice(0, last).toLowerCase(), start, end: start + last });
    for (const value of foldCluster(found.slice(last)))
      pieces.push({ value, start: start + last, end });
  }
  return pieces;
}

/** The text in the form in which search compares it. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return Array.from(text.match(cluster) ?? [], foldCluster).join("");
}

/** Whether a character of folded text belongs to a word: a letter, a digit or a mark on one. */
export function isWordCharacter(value: string): boolean {
  const code = value.charCodeAt(0);
  return code < 0x80 ? isLetterOrDigit(code) : wordCharacter.test(value);
}

/** Whether it is written without spaces between words, so that each character counts as a word. */
export function isIdeographic(value: string): boolean {
  return value.charCodeAt(0) >= 0x80 && ideographic.test(value);
}

/** Of ASCII. */
function isLetterOrDigit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** A letter that counts as punctuation, so that the index can close its own words with it. */
export const reservedLetter = "ʘ";

export interface Piece {
  /** One character of folded text, or letters and digits of ASCII. */
  readonly value: string;
  /** Where the original begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A character with everything that is written onto it: marks, half-width voicing, vowels of jamo. */
const cluster = /[\s\S](?:[\p{M}\uff9e\uff9f]|(?<=[\u1100-\u11ff])[\u1160-\u11ff])*/gu;
/** Letters and digits of ASCII, with what is written onto the last one, or one other character. */
const piece = new RegExp(`[0-9A-Za-z]+[\\p{M}\\uff9e\\uff9f]*|${cluster.source}`, "gu");
const wordCharacter = /[[\p{L}\p{N}\p{M}]--[ʘ]]/v;
const ideographic =
  /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}]$/u;
const accented =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Folded forms are cached, since a text repeats few characters many times. */
const foldCluster = memoize(20_000, (text) => {
  const lower = text
    .replaceAll(apostrophe, "'")
    // A fraction is no digit of the number before it: `4½`.
    .replaceAll(/[¼-¾⅐-⅞↉]/gu, " $&")
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase();
  const bare = accented.test(lower) ? lower.normalize("NFD").replaceAll(/\p{M}/gu, "") : lower;
  return bare.replaceAll(/\P{ASCII}/gu, (letter) => plainLetters.get(letter) ?? foldDigit(letter));
});

/** Letters and accents that stand for an apostrophe in names: ʻ, ʼ, ʾ, ʿ and their like. */
const apostrophe = /[\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u07f4\u07f5\u2032\ua78b\ua78c]/gu;

/**
 * Letters that Unicode does not divide into a plain letter and a mark, and the plain letters by which people
 * without them write the same name. Transliterations of Unicode's CLDR, `Latin-ASCII`, but ə, which is written
 * `a` in Azerbaijani names; the Arabic ones are the forms that keyboards of different countries have.
 */
const plainLetters: ReadonlyMap<string, string> = new Map(
  [
    "ß ss, æ ae, œ oe, ø o, ł l, đ d, ð d, þ th, ı i, ħ h, ŧ t, ŋ n, ĸ k, ƒ f, ȷ j, ə a, ɐ a, ɛ e, ɔ o",
    "ɓ b, ɖ d, ɗ d, ɠ g, ɦ h, ɨ i, ɩ i, ɲ n, ɵ o, ʀ r, ʃ s, ʈ t, ʉ u, ʊ u, ʋ v, ʒ z, ƙ k, ƛ l, ƞ n, ƥ p, ƭ t",
    "ƴ y, ƶ z, ǥ g, ǝ e, ȼ c, ɇ e, ɉ j, ɍ r, ɏ y, ƀ b, ɂ ', ⱥ a, ⱦ t, ⱡ l, ꝑ p, ς σ",
    "ى ي, ی ي, ې ي, ک ك, ة ه, ہ ه, ھ ه, ە ه, ـ ",
  ].flatMap((line) => line.split(", ").map((pair) => pair.split(" ") as [string, string])),
);

/** A digit of any script as 0 to 9: the digits of each script stand in a row that begins with its zero. */
function foldDigit(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
