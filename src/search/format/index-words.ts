import { stemmer } from "stemmer";
import { reservedLetter } from "./characters.ts";
import { isAscii } from "../../text/is-ascii.ts";
import { memoize } from "../../text/memoize.ts";
import type { Word, Words } from "./words.ts";

/**
 * The spelling of words in the index and in queries. Pagefind leaves this spelling as it is.
 *
 * Pagefind folds marks away, so that が would find か; it extends or shortens a word that it does not
 * know; and a word with punctuation in it is found by its parts as well. So marks are spelled out, and
 * what may only match whole is closed by a letter that no text has left after folding:
 *
 * - `sado`, `かʘ3099`: a word in its place, what quoted phrases are made of;
 * - `ʘʘ3001`: what stands between two words where one is Chinese, Japanese or Korean, because there a
 *   string is found as it is written (for other words any punctuation may stand between);
 * - `ʘministʘ`: the stem of a word, what words outside quotes are looked for by;
 * - `ʘ2ʘ2bʘ2ʘ`, `ʘ2ʘ2bʘ2ʘlʘ`: a word with a sign in it, `2+2`, `¥100`, as it is and in any form;
 * - `ʘusʘʘ`: an abbreviation that looks like another word;
 * - `ʘt1030aʘqʘ`: a time, a date, a measure, a price, in any form;
 * - `ʘbudgetʘtʘ`: a word of a conference's title;
 * - `ʘkeithobrienʘnʘ`, `ʘkeithobrienʘmʘ`: a name or an office of somebody who speaks, a name of somebody mentioned.
 */
const closing = reservedLetter;

/** Stands between blocks, so that no phrase reaches from one into the next. */
export const blockBreak = closing + closing;

/**
 * Words of a text in order, as a phrase is looked for.
 *
 * @example spellWords(tokenizeText("Japan-U.S. 外相、").words) → ["japan", "u", "s", "ʘʘ2e", "外", "相"]
 */
export function spellWords(words: readonly Word[]): string[] {
  const spelled: string[] = [];
  let before: Word | undefined;
  for (const word of words) {
    const isShown = before?.ideographic === true || word.ideographic;
    if (before !== undefined && isShown && word.gap !== "") spelled.push(...spellGap(word.gap));
    spelled.push(spellWord(word.text));
    before = word;
  }
  return spelled;
}

/**
 * The same where a space may stand between an ideographic character and a letter or digit that touch:
 * `2016年` and `2016 年` are both in use.
 */
export function spellSpaced(words: readonly Word[]): string[] {
  return spellWords(
    words.map((word, index) => {
      const touching = index > 0 && word.gap === "";
      return touching && words[index - 1]?.ideographic !== word.ideographic
        ? { ...word, gap: " " }
        : word;
    }),
  );
}

/** What a word outside quotes is looked for by, in a record's index text and in a query. */
export const spellStem = memoize(20_000, (word) => {
  return closing + spellWord(stemWord(word)) + closing;
});

function stemWord(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word.replace(/(?<=^[a-z]{1,5}\d{1,5})s$/, "");
  const singular = word.replace(/s$/, "");
  return [word, singular].find((form) => whole.has(form)) ?? stemmer(word);
}

/**
 * Words that Porter's rules of 1980 cut down to another word, `herring` to `her`: the invariant forms of his later
 * algorithm.
 *
 * @see https://snowballstem.org/algorithms/english/stemmer.html
 */
const whole = new Set([
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes", "inning", "outing", "canning"],
  ...["herring", "earring", "proceed", "exceed", "succeed"],
]);

/** An ideographic string as a whole: `ʘ林芳正ʘ`. */
export function spellWhole(words: readonly Pick<Word, "text">[]): string {
  return spellStem(words.map((word) => word.text).join(""));
}

/** An abbreviation that looks like another word, `US` beside `us`. */
export function spellAbbreviation(letters: string): string {
  return closing + spellWord(letters) + closing + closing;
}

/**
 * A name, whatever joins or divides its words; the sign of a possessive is no part of it.
 *
 * @example spellName(tokenizeText("Keith O’Brien’s").words) → "ʘkeithobrienʘnʘ"
 */
export function spellName(words: readonly Word[]): string {
  const last = words.at(-1);
  const isPossessive = words.length > 1 && last?.text === "s" && /^['’]$/u.test(last.gap);
  const name = (isPossessive ? words.slice(0, -1) : words).map(({ text }) => text).join("");
  return `${closing}${spellWord(name)}${closing}n${closing}`;
}

/** A time, a date, a measure or a price, whatever form it is written in. */
export function spellQuantity(value: string): string {
  return `${closing}${value}${closing}q${closing}`;
}

/** The words of a conference's title, as what stands only in it is found. */
export function spellTitle(words: readonly Word[]): string[] {
  return words.map(({ text }) => `${closing}${spellWord(stemWord(text))}${closing}t${closing}`);
}

/** Whether a word of the index spells a word of a title or a quantity: neither begins what a reader types. */
export function isTitleOrQuantity(word: string): boolean {
  return /ʘ[qt]ʘ$/u.test(word);
}

/** A name of somebody who is mentioned, from that of somebody who speaks: `ʘkeithobrienʘmʘ`. */
export function spellMentioned(name: string): string {
  return name.replace(/n(?=.$)/u, "m");
}

/** Whether a word of the index is a name. */
export function isNameWord(word: string): boolean {
  return /ʘ[mn]ʘ$/u.test(word);
}

/**
 * Words that have a sign in them or beside them, with it: `2+2`, `¥100`, `50%`.
 *
 * @example spellSigns(tokenizeText("the “2+2” at ¥100")) → ["ʘ2ʘ2bʘ2ʘ", "ʘʘa5ʘ100ʘ"]
 */
export function spellSigns({ words, rest }: Words): string[] {
  return listSigned(words, rest).map(spellSign);
}

/**
 * A word with a sign as it is looked for outside quotes: in any of the forms in which people write it, `5 per cent` for
 * `5%`. A quoted one is only found as it is.
 */
export function loosenSign(signed: string): string {
  return `${signed}l${closing}`;
}

/** A word with the signs at the end of what is before it and at the start of what is behind; undefined without one. */
export function spellSigned(before: string, word: string, behind: string): string | undefined {
  const signed = (trailingSigns.exec(before)?.[0] ?? "") + word + readLeading(word, behind);
  return signed === word ? undefined : spellSign(signed);
}

const sign = /[+±×÷%#&@°\p{Sc}]/gu;
const leadingSigns = /^[+±×÷%#&@°\p{Sc}]+/u;
const trailingSigns = /(?<![+±×÷%#&@°\p{Sc}])[+±×÷%#&@°\p{Sc}]+$|\p{Sc}(?= $)/u;

/** The signs at the start of what is behind a word; behind a number a space may stand before `%`. */
function readLeading(word: string, behind: string): string {
  const signs = leadingSigns.exec(behind)?.[0];
  return signs ?? (/\d$/.test(word) && /^\s%/u.test(behind) ? "%" : "");
}

function spellSign(text: string): string {
  return (
    closing + spellWord(text).replaceAll(sign, (found) => spellCode(found) + closing) + closing
  );
}

function spellWord(word: string): string {
  if (isAscii(word)) return word;
  return word.normalize("NFD").replaceAll(/\p{M}/gu, spellCode);
}

function spellCode(character: string): string {
  return closing + (character.codePointAt(0) ?? 0).toString(16);
}

function spellGap(gap: string): string[] {
  const between = Array.from(gap.replaceAll(/\s/gu, ""), spellCode);
  return (between.length === 0 ? [spellCode(" ")] : between).map((code) => closing + code);
}

/** Words that signs join, or that a sign stands beside; an ideographic character takes no sign. */
function listSigned(words: readonly Word[], rest: string): string[] {
  const joined: string[] = [];
  let open = "";
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const behind = next === undefined ? rest : next.gap;
    // Most words stand between spaces.
    if (open === "" && word.gap === " " && behind === " ") continue;
    const signs = readLeading(word.text, behind);
    open += (trailingSigns.exec(word.gap)?.[0] ?? "") + word.text;
    if (signs !== "" && signs === behind && next?.ideographic === false) continue;
    if (!word.ideographic) joined.push(open + signs);
    open = "";
  }
  return joined.filter((text) => text.search(sign) >= 0);
}
