import { stemmer } from "stemmer";
import { reservedLetter } from "./characters.ts";
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
 * - `ʘ2ʘ2bʘ2ʘ`: a word with a sign in it, `2+2`, `¥100`.
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
  return words.flatMap((word, index) => [
    ...(index === 0 ? [] : spellGap(words[index - 1], word)),
    spellWord(word.text),
  ]);
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
  const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  return closing + spellWord(stem) + closing;
});

/** An ideographic string as an alias is found by it: `ʘ林芳正ʘ`. */
export function spellWhole(words: readonly Word[]): string {
  return spellStem(words.map((word) => word.text).join(""));
}

/**
 * Words that have a sign in them or beside them, with it: `2+2`, `¥100`, `50%`.
 *
 * @example spellSigns(tokenizeText("the “2+2” at ¥100")) → ["ʘ2ʘ2bʘ2ʘ", "ʘʘa5ʘ100ʘ"]
 */
export function spellSigns({ words, rest }: Words): string[] {
  return listSigned(words, rest).map(spellSigned);
}

const sign = /[+±×÷%#&@°\p{Sc}]/gu;
const leadingSigns = /^[+±×÷%#&@°\p{Sc}]+/u;
const trailingSigns = /(?<![+±×÷%#&@°\p{Sc}])[+±×÷%#&@°\p{Sc}]+$/u;

function spellSigned(text: string): string {
  return (
    closing + spellWord(text).replaceAll(sign, (found) => spellCode(found) + closing) + closing
  );
}

function spellWord(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, spellCode);
}

function spellCode(character: string): string {
  return closing + (character.codePointAt(0) ?? 0).toString(16);
}

function spellGap(before: Word | undefined, word: Word): string[] {
  if (word.gap === "" || !(before?.ideographic === true || word.ideographic)) return [];
  const between = Array.from(word.gap.replaceAll(/\s/gu, ""), spellCode);
  return (between.length === 0 ? [spellCode(" ")] : between).map((code) => closing + code);
}

/** Words that signs join, or that a sign stands beside; an ideographic character takes no sign. */
function listSigned(words: readonly Word[], rest: string): string[] {
  const joined: string[] = [];
  let open = "";
  words.forEach((word, index) => {
    const next = words[index + 1];
    const behind = next === undefined ? rest : next.gap;
    const signs = leadingSigns.exec(behind)?.[0] ?? "";
    open += (trailingSigns.exec(word.gap)?.[0] ?? "") + word.text;
    if (signs !== "" && signs === behind && next?.ideographic === false) return;
    if (!word.ideographic) joined.push(open + signs);
    open = "";
  });
  return joined.filter((text) => text.search(sign) >= 0);
}
