import type { PersonName } from "../schemas/person.ts";
import { cutOffice, isOfficeWord } from "../transcript/speakers/cut-office.ts";
import { findRoleWord } from "../transcript/speakers/role-from-label.ts";

/**
 * The name of a person that a label prints, without what is an office, a rank or a form of address; undefined for a
 * family name alone, a bare office, a crowd or a recording.
 *
 * @example readPersonName("Press Secretary Jay CARNEY", "en") → { language: "en", family: "Carney", given: "Jay" }
 * @example readPersonName("SENIOR ADMINISTRATION OFFICIAL", "en") → undefined
 */
export function readPersonName(label: string, language: string): PersonName | undefined {
  const words = listNameWords(label);
  const names = words.filter((word) => !particles.test(word));
  if (names.length < 2 || words.length > 5) return undefined;
  return divideName(words, language);
}

/**
 * Whether a label prints a family name and no other.
 *
 * @example printsFamilyName("Minister De Graaf") → true
 */
export function printsFamilyName(label: string): boolean {
  const [name, ...others] = listNameWords(label).filter((word) => !particles.test(word));
  const endsInOffice = isOfficeWord(label.trim().split(/\s+/u).at(-1) ?? "");
  return name !== undefined && others.length === 0 && !endsInOffice;
}

/** The words of the name that a label prints; none for what is no name. */
function listNameWords(label: string): string[] {
  const printed = label
    .replace(/[(（[［][^()（）[\]［］]*[)）\]］]/gu, "")
    .split(/[,，;]/, 1)[0]
    ?.replace(/[【】:：]/gu, "")
    .replace(/(?:\s(?:A[COM]|[MQKS][CP]|[OCM]BE|CVO|PhD|MD|RN)){1,4}$/u, "")
    .trim();
  const words = cutOffice((printed ?? "").split(/\s+/u));
  const isName = findRoleWord(words.join(" ")) === undefined && words.every(isNameWord);
  return isName ? words : [];
}

/** Words of labels that stand for anybody, for many, or for what is played. */
const nobody =
  /^(?:aides?|all|anchor|announcer|anonymous|audience|audio|audiotape|both|child|children|clip|compere|crew|crowd|dr|everyone|excerpt|female|film|group|host|interviewers?|inaudible|interpreters?|journalists?|male|man|media|members?|moderators?|mr|mrs|ms|multiple|narrators?|officials?|operator|others?|participants?|presenters?|press|producer|questions?|questioners?|recording|reporters?|senior|several|sir|song|speakers?|staff|students?|tape|the|translators?|unidentified|unknown|journalist(?:en|in|innen)?|journalistes?|periodistas?|giornalist[ae]|verslaggevers?|vragensteller|presentator|tolk|dolmetscher(?:in)?|interprète|video|videotape|voices?|voice-over|voiceover|woman|women|administration|background|briefer|house|white|government|office|ministry|department|party|spokesperson|of|and|for|to|in|at|on|by)$/iu;

const particles = /^(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/iu;

function isNameWord(word: string): boolean {
  const bare = word.replace(/\.$/u, "");
  if (nobody.test(bare) || /\d/u.test(word)) return false;
  return particles.test(bare) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word);
}

/** The family name is printed in capitals, as in `HAYASHI Yoshimasa`; else it is the last word, with its particles. */
function divideName(words: readonly string[], language: string): PersonName {
  const isShouted = (word = "") => /^[\p{Lu}'’-]{2,}$/u.test(word);
  if (isShouted(words[0]) && !isShouted(words.at(-1))) {
    const [family = "", ...given] = words;
    const written = words.join(" ");
    const name = { family: capitalise(family), given: given.map(capitalise).join(" ") };
    return { language, ...name, order: "family-first", written };
  }
  const suffix = /^(?:Jr|Sr|I{2,3}|IV)\.?$/iu.test(words.at(-1) ?? "") ? 1 : 0;
  let start = words.length - 1 - suffix;
  while (start > 1 && particles.test(words[start - 1] ?? "")) start -= 1;
  return {
    language,
    family: words
      .slice(start, words.length - suffix)
      .map(capitalise)
      .join(" "),
    given: words.slice(0, start).map(capitalise).join(" "),
    order: "given-first",
  };
}

/** `HAYASHI` is printed so to show the family name; `McFaul` and initials stay, and `MCEWEN` is `McEwen`. */
function capitalise(word: string): string {
  const [, son] = /^M[Cc](\p{Lu}{2,})$/u.exec(word) ?? [];
  if (son !== undefined) return `Mc${capitalise(son)}`;
  if (!/^[\p{Lu}'’-]{2,}$/u.test(word) || /^\p{Lu}{2}$/u.test(word)) return word;
  return word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
