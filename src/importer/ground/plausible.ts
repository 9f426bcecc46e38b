import { joinedParticle, particles } from "../../transcript/speakers/particles.ts";
import {
  asksForSomebody,
  findRoleWord,
  isOccupation,
  isOffice,
} from "../../transcript/speakers/role-from-label.ts";

const connectives = new Set(
  "a al am and at bin da de del della der di du e el en for frau herr in ja la le monsieur och og of on señor señora senhor senhora signor signora the to und van von y".split(
    " ",
  ),
);
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|dra|prof|profa|sir|dame|rt|hon|l['’]hon|hble|esq|rev|fr|amb|gen|brig|lt|ltc|ltg|col|maj|sen|rep|gov|pres|sec|adm|vadm|radm|capt|cmdr|cdr|sgt|cpl|insp|supt|comm|dep|st|ste|jr|sr|ph\.?d|d\.phil|m|mme|mlle|sra?|srta|ing|mag|dipl|dott|avv|lic|no|u\.s|u\.k|u\.n|[\p{Lu}](?:\.[\p{Lu}])*)$/iu;

/**
 * Whether words could be the label of a speaker: a word for a role, or few, written as a name or title is, and
 * no sentence.
 * Scripts without capitals are judged by length alone.
 *
 * @example isPlausibleLabel("Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs") → true
 * @example isPlausibleLabel("What I said was this") → false
 */
export function isPlausibleLabel(text: string): boolean {
  const bare = cutRemark(text.replace(remark, "").replace(/\s\([^()]{1,60}\)(?=\)$)/u, ""))
    .replace(/\s?\([^()]{1,20}\)(?=\s)/g, "")
    .replace(/(?<=\S\s)[«“„"][^«»“”„"]{1,60}[»”"]/gu, "Outlet");
  return isName(bare);
}

/** `[through interpreter]` behind a name, or behind the outlet that stands in brackets there. */
const remark = /(?<=\S)\s\[[^[\]]{2,40}\]$/u;

/**
 * A label without the remark in brackets that it ends in: few words, or some more that are a name and an outlet.
 *
 * @example cutRemark("PRESIDENT LEE (through interpreter)") → "PRESIDENT LEE"
 */
export function cutRemark(label: string): string {
  const [, bare = "", remark] =
    /^([^()（）]{1,99}?)\s?[(（]([^()（）]{1,60})[)）]$/u.exec(label) ?? [];
  if (remark === undefined || !/\p{L}/u.test(bare)) return label;
  const most = /^\p{Lu}.*(?:,|\s[–—-])\s\p{Lu}/u.test(remark) ? 10 : 6;
  return remark.split(/\s+/u).length <= most && !/[?!]/u.test(remark) ? bare.trimEnd() : label;
}

/**
 * Whether a row is a name, a house and an office with signs between them, as the records of companies print who speaks.
 *
 * @example namesAffiliation("Jane Roe - Harbour Freight plc - Chief Executive") → true
 */
export function namesAffiliation(text: string): boolean {
  const [name = "", ...others] = text.trim().split(/\s(?:[-–—]|--)\s/u);
  return (
    /\s/.test(name) &&
    isPlausibleLabel(name) &&
    others.length === 2 &&
    others.every((part) => /^\p{Lu}[^.?!:]{1,60}$/u.test(part))
  );
}

function isName(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > 100 || holdsSentenceEnd(text)) return false;
  if (!/^\p{Ll}/u.test(text) && (findRoleWord(text) !== undefined || asksForSomebody(text)))
    return true;
  const words = text.split(/\s+/);
  if (words.length > 12) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return text.length <= 40 && words.length <= 6;
  return words.every((word, index) => isNameWord(word, words, index)) || isOfficeOfName(words);
}

/** `Minister infrastruktury Ewa Kos`: an office, up to three small words that say of what, and a name of two words. */
function isOfficeOfName(words: readonly string[]): boolean {
  const [office = "", ...others] = words;
  const small = others.findIndex((word) => /^\p{Lu}/u.test(word));
  const [of, name] = [others.slice(0, small), others.slice(small)];
  const isSmall = of.length <= 3 && of.every((word) => /^\p{Ll}[\p{Ll}-]+$/u.test(word));
  const isNamed = name.length >= 2 && name.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  return small > 0 && isSmall && isNamed && /^\p{Lu}/u.test(office) && isOffice(office);
}

/** Whether a full stop, question mark or the like stands in it, those of `Mr.` and initials apart. */
function holdsSentenceEnd(text: string): boolean {
  if (/[?!。？！…]|https?$/.test(text)) return true;
  const words = text.split(/\s+/);
  return words.some(
    (word, index) =>
      word.endsWith(".") &&
      !titles.test(word.replace(/^[("“]+|\.$/gu, "")) &&
      !abbreviates(word, words[index + 1]),
  );
}

/** `USEC. REYES`, `Vors. Wefers`, `د. ماجد`: a short word with a capital, or of a script without them, before a name. */
function abbreviates(word: string, next = ""): boolean {
  if (/^[\p{Lo}\p{M}]{1,4}\.$/u.test(word)) return /^\p{Lo}{2}/u.test(next);
  if (/^\p{Lu}{2,6}\.$/u.test(word)) return /^\p{Lu}[\p{Lu}'’-]+/u.test(next);
  return /^\p{Lu}\p{Ll}{1,4}\.$/u.test(word) && /^\p{Lu}\p{Ll}+/u.test(next);
}

function isNameWord(word: string, words: readonly string[], index: number): boolean {
  const trimmed = word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
  const bare = trimmed.replace(joinedParticle, "");
  if (bare === "" || !/^\p{Ll}/u.test(bare)) return true;
  if (index > 0 && (connectives.has(bare) || isOccupation(bare) || isOffice(bare))) return true;
  return particles.has(bare) && words.slice(index + 1).some((other) => /^\p{Lu}/u.test(other));
}
