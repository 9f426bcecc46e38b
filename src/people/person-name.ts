import type { PersonName } from "../schemas/person.ts";
import { stripHonorifics } from "../transcript/speakers/honorifics.ts";
import { findRoleWord, isOffice, isTitle } from "../transcript/speakers/role-from-label.ts";

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
  const endsInOffice = isTitleWord(label.trim().split(/\s+/u).at(-1) ?? "");
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
  const words = cutTitles((printed ?? "").split(/\s+/u));
  const isName = findRoleWord(words.join(" ")) === undefined && words.every(isNameWord);
  return isName ? words : [];
}

/** Takes titles and forms of address off both ends, and what stands before a title: `Deputy Press Secretary`. */
function cutTitles(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => isTitleWord(word));
  const rest = words.slice(last + 1);
  const cut =
    rest.length > 0
      ? rest
      : words.slice(
          0,
          words.findIndex((word) => isTitleWord(word)),
        );
  const stripped = stripHonorifics(cut.join(" ").toLowerCase()).split(" ").length;
  return cut.slice(cut.length - stripped);
}

function isTitleWord(word: string): boolean {
  return isTitle(word) || isOffice(word) || titles.test(word);
}

const titles =
  /^(?:vice|deputy|acting|under|assistant|attorney|general|gen|lt|col|maj|sgt|capt|cmdr|admiral|adm|colonel|captain|lieutenant|major|sergeant|mayor|governor|gov|senator|sen|congressm[ae]n|congresswom[ae]n|representative|rep|delegate|premier|treasurer|judge|justice|chief|king|queen|prince|princess|pope|bishop|archbishop|reverend|rev|rabbi|imam|first|lady|secretary-general|commissioner|director|administrator|spokesm[ae]n|spokeswom[ae]n|spokesperson|burgemeester|wethouder|vicepremier|voorzitter|gouverneur|kamerlid|demissionair|mevrouw|mevr|meneer|heer|dhr|bürgermeister(?:in)?|oberbürgermeister(?:in)?|ministerpräsident(?:in)?|regierungssprecher(?:in)?|sprecher(?:in)?|vorsitzender?|staatssekretär(?:in)?|vizekanzler(?:in)?|maire|préfète?|gouverneure?|sénateur|sénatrice|députée?|alcaldes?a?|portavoz|vicepresident[ea]|gobernadora?|sindac[oa]|sottosegretari[oa]|premiê|prefeit[oa]|governador[a]?|borgmästare|borgmester|ordförer|pormestari)\.?$/iu;

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
