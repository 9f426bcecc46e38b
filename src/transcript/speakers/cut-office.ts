import { stripHonorifics } from "./honorifics.ts";
import { normaliseLabel } from "./label-form.ts";
import { isOffice, isTitle } from "./role-from-label.ts";

/**
 * The words of a name without an office, a rank or a form of address, before it or after it, and without what the office is
 * for; none where nothing else stands there.
 *
 * @example cutOffice(["Press", "Secretary", "Jay", "Carney"]) → ["Jay", "Carney"]
 * @example cutOffice(["SECRETARY", "OF", "DEFENCE", "JOAN", "MARLOW"]) → ["JOAN", "MARLOW"]
 */
export function cutOffice(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => isOfficeWord(word));
  const behind = cutField(words.slice(last + 1));
  const isBehind = last < 0 || behind.length > 0;
  const cut = isBehind
    ? behind
    : words.slice(
        0,
        words.findIndex((word) => isOfficeWord(word)),
      );
  const stripped = stripHonorifics(cut.join(" ").toLowerCase()).split(" ").length;
  return cut.slice(cut.length - stripped);
}

/**
 * What a label may print as a family name, normalised: all of it but a form of address, or but an office.
 *
 * @example listFamilyForms("Mayor Okafor") → ["mayor okafor", "okafor"]
 */
export function listFamilyForms(label: string): string[] {
  const form = normaliseLabel(label);
  return [stripHonorifics(form), cutOffice(form.split(" ")).join(" ")];
}

/** Whether a word is one for an office, a rank or a form of address, which is no part of a name: `Mayor`, `Lt.`. */
export function isOfficeWord(word: string): boolean {
  return isTitle(word) || isOffice(word) || titles.test(word);
}

/** Takes off what an office is for: `of Foreign Affairs Jan Kask` → `Jan Kask`. */
function cutField(words: readonly string[]): readonly string[] {
  if (!/^(?:of|for|to)$/iu.test(words[0] ?? "")) return words;
  const name = words.findIndex((word) => !fields.test(word));
  return name < 0 ? [] : words.slice(name);
}

/** What ministers and secretaries are for, and the small words between. */
const fields =
  /^(?:of|for|to|the|and|&|affairs|agriculture|aid|air|army|aviation|budget|cabinet|children|climate|commerce|communications?|community|council|culture|defen[cs]e|development|digital|economic|economics|economy|education|employment|energy|environment|equality|europe|european|external|families|finance|fisheries|food|force|foreign|forestry|governance|health|home|homeland|housing|immigration|indigenous|industry|infrastructure|innovation|interior|international|justice|labou?r|lands?|local|media|migration|mines|mining|navy|planning|police|power|public|railways|regional|reform|relations|resources|rural|science|security|services|small|business|social|sports?|state|staff|technology|tourism|trade|transport|transportation|treasury|veterans|war|water|welfare|women|works|youth),?$/iu;

const titles =
  /^(?:vice|deputy|acting|under|assistant|attorney|general|gen|lt|col|maj|sgt|capt|cmdr|admiral|adm|colonel|captain|lieutenant|major|sergeant|mayor|governor|gov|senator|sen|congressm[ae]n|congresswom[ae]n|representative|rep|delegate|premier|treasurer|judge|justice|chief|king|queen|prince|princess|pope|bishop|archbishop|reverend|rev|rabbi|imam|first|lady|secretary-general|commissioner|director|administrator|spokesm[ae]n|spokeswom[ae]n|spokesperson|chair|vice-chair|co-chair|chairperson|convenor|convener|provost|cllr|councilor|constable|inspector|detective|officer|coach|manager|coroner|rector|vice-chancellor|principal|warden|alderman|bailiff|reeve|vicar|archdeacon|canon|cardinal|monsignor|pastor|ceo|cfo|coo|cto|madam|madame|fire|interim|former|presiding|burgemeester|wethouder|vicepremier|voorzitter|gouverneur|kamerlid|demissionair|mevrouw|mevr|meneer|heer|dhr|bürgermeister(?:in)?|oberbürgermeister(?:in)?|ministerpräsident(?:in)?|regierungssprecher(?:in)?|sprecher(?:in)?|vorsitzender?|staatssekretär(?:in)?|vizekanzler(?:in)?|maire|préfète?|gouverneure?|sénateur|sénatrice|députée?|alcaldes?a?|portavoz|vicepresident[ea]|gobernadora?|sindac[oa]|sottosegretari[oa]|premiê|prefeit[oa]|governador[a]?|borgmästare|borgmester|ordförer|pormestari)\.?$/iu;
