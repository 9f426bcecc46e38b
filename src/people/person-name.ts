import type { PersonName } from "../schemas/person.ts";
import { cutOffice, isOfficeWord } from "../transcript/speakers/cut-office.ts";
import { findRoleWord, holdsOffice } from "../transcript/speakers/role-from-label.ts";
import { divideName, hasJoinedParticle, isParticle } from "./family-name.ts";
import { divideHanName } from "./name-order.ts";

/**
 * The name of a person that a label prints, without what is an office, a rank or a form of address; undefined for a
 * family name alone, a bare office, a crowd or a recording.
 *
 * @example readPersonName("Press Secretary Jay CARNEY", "en") → { language: "en", family: "Carney", given: "Jay" }
 * @example readPersonName("SENIOR ADMINISTRATION OFFICIAL", "en") → undefined
 */
export function readPersonName(label: string, language: string): PersonName | undefined {
  const han = readHanName(label, language);
  if (han !== undefined) return han;
  const words = listNameWords(label);
  if (listNames(words).length < 2 || listNames(words).length > 5 || words.length > 8)
    return undefined;
  return writeDivided(words, language);
}

/**
 * Whether a label prints a family name and no other.
 *
 * @example printsFamilyName("Minister De Graaf") → true
 */
export function printsFamilyName(label: string): boolean {
  const [name, ...others] = listNames(listNameWords(label));
  const endsInOffice = isOfficeWord(label.trim().split(/\s+/u).at(-1) ?? "");
  return name !== undefined && others.length === 0 && !endsInOffice;
}

/** The words of a name that are no particles; what it ends in is none, nor is a word that given names begin with. */
function listNames(words: readonly string[]): string[] {
  return words.filter(
    (word, index) =>
      index === words.length - 1 ||
      !isParticle(word) ||
      (index === 0 && /^(?:al|ben|mac)$/iu.test(word)),
  );
}

/** A name in Chinese or Korean letters. */
function readHanName(label: string, language: string): PersonName | undefined {
  const bare = label
    .replace(/[(（][^()（）]*[)）]$/u, "")
    .replace(/[【】:：]/gu, "")
    .trim();
  if (findRoleWord(bare) !== undefined || holdsOffice(bare)) return undefined;
  const [family, given] = divideHanName(bare, language) ?? [];
  if (family === undefined || given === undefined) return undefined;
  return { language, family, given, order: "family-first", written: family + given };
}

/** The words of the name that a label prints; none for what is no name. */
function listNameWords(label: string): string[] {
  const printed = label
    .replace(/[(（[［][^()（）[\]［］]*[)）\]］]/gu, "")
    .split(/[,，;]/, 1)[0]
    ?.replace(/[【】:：]/gu, "")
    .replace(/(?:\s(?:A[COM]|[MQKS][CP]|[OCM]BE|CVO|PhD|MD|RN)){1,4}$/u, "")
    .trim();
  const all = (printed ?? "").split(/\s+/u);
  const words = endsInFamily(all) ? all : cutOffice(all);
  const isName = findRoleWord(words.join(" ")) === undefined && words.every(isNameWord);
  return isName ? words : [];
}

/** `Larry King`: some offices are family names too, after a given name. */
function endsInFamily(words: readonly string[]): boolean {
  const [given = "", family = "", ...others] = words;
  return (
    others.length === 0 && !isOfficeWord(given) && !nobody.test(given) && officeNames.test(family)
  );
}

const officeNames =
  /^(?:bishop|canon|dean|judge|king|lord|major|marshal|pope|prince|reeve|warden)$/iu;

/** Words of labels that stand for anybody, for many, or for what is played. */
const nobody =
  /^(?:aides?|all|anchor|announcer|anonymous|audience|audio|audiotape|both|child|children|clip|compere|crew|crowd|dr|everyone|excerpt|female|film|group|host|interviewers?|inaudible|interpreters?|journalists?|male|man|media|members?|moderators?|mr|mrs|ms|multiple|narrators?|officials?|operator|others?|participants?|presenters?|press|producer|questions?|questioners?|recording|reporters?|senior|several|sir|song|speakers?|staff|students?|tape|the|translators?|unidentified|unknown|journalist(?:en|in|innen)?|journalistes?|periodistas?|giornalist[ae]|verslaggevers?|vragensteller|presentator|tolk|dolmetscher(?:in)?|interprète|video|videotape|voices?|voice-over|voiceover|woman|women|administration|background|briefer|house|white|government|office|ministry|department|party|spokesperson|of|and|for|to|in|at|on|by)$/iu;

function isNameWord(word: string, index: number, words: readonly string[]): boolean {
  const bare = word.replace(/\.$/u, "");
  if (/\d/u.test(word)) return false;
  if (isParticle(word) || hasJoinedParticle(word)) return true;
  // `in ’t Veld`, `von und zu Stein`, `de Souza e Silva`
  if (/^(?:aan|bij|e|i|in|op|tot|uit|und|y)$/u.test(word))
    return index > 0 && index < words.length - 1;
  return !nobody.test(bare) && /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word);
}

/** The family name is printed in capitals, as in `HAYASHI Yoshimasa`; else it is found by the rules of names. */
function writeDivided(words: readonly string[], language: string): PersonName {
  const isShouted = (word = "") => /^[\p{Lu}'’-]{2,}$/u.test(word);
  if (isShouted(words[0]) && !isShouted(words.at(-1))) {
    const [family = "", ...given] = words;
    const written = words.join(" ");
    const name = { family: capitalise(family), given: given.map(capitalise).join(" ") };
    return { language, ...name, order: "family-first", written };
  }
  const suffix = /^(?:Jr|Sr|I{2,3}|IV)\.?$/iu.test(words.at(-1) ?? "") ? 1 : 0;
  const printed = words.slice(0, words.length - suffix).map(capitalise);
  const { family, given, order } = divideName(printed, language);
  return { language, family: family.join(" "), given: given.join(" "), order };
}

/** `HAYASHI` is printed so to show the family name; `McFaul` and initials stay, and `MCEWEN` is `McEwen`. */
function capitalise(word: string): string {
  const [, son] = /^M[Cc](\p{Lu}{2,})$/u.exec(word) ?? [];
  if (son !== undefined) return `Mc${capitalise(son)}`;
  if (!/^[\p{Lu}'’-]{2,}$/u.test(word) || /^\p{Lu}{2}$/u.test(word)) return word;
  return word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
