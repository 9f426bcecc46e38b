import type { Person, PersonName } from "../schemas/person.ts";
import { writeName } from "../schemas/write-name.ts";

/** A name as CSL-JSON writes it: in two parts, or as one where the parts are not known. */
export type CslName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** The form of a person's name for a text in that language: the same tag, the same base, the first. */
export function selectName(person: Person, language: string): PersonName | undefined {
  const base = language.split("-")[0];
  return (
    person.names.find((name) => name.language === language) ??
    person.names.find((name) => name.language.split("-")[0] === base) ??
    person.names[0]
  );
}

/** The name in CSL's parts; a person with one name becomes a literal. */
export function createCslName(person: Person, language: string): CslName {
  const name = selectName(person, language);
  if (name === undefined) return { literal: person.id };
  return name.family === undefined
    ? { literal: name.given }
    : { family: name.family, given: name.given };
}

/** The name as the archive prints it in that language: `HAYASHI Yoshimasa`, `林芳正`. */
export function formatWrittenName(person: Person, language: string): string {
  const name = selectName(person, language);
  return name === undefined ? person.id : writeName(name);
}

/** `Hayashi, Yoshimasa`; `林芳正` for names in Chinese or Japanese script; a literal as it is. */
export function formatSortName(name: CslName): string {
  if ("literal" in name) return name.literal;
  return isEastAsian(name) ? name.family + name.given : `${name.family}, ${name.given}`;
}

/** `Yoshimasa Hayashi`; `林芳正` for names in Chinese or Japanese script; a literal as it is. */
export function formatReadingName(name: CslName): string {
  if ("literal" in name) return name.literal;
  return isEastAsian(name) ? name.family + name.given : `${name.given} ${name.family}`;
}

/** `Hayashi, Y.`: initials of all given names, hyphens kept (`Jean-Luc` → `J.-L.`). */
export function formatInitialName(name: CslName): string {
  if ("literal" in name || isEastAsian(name)) return formatSortName(name);
  return `${name.family}, ${name.given.split(/\s+/).map(shortenGiven).join(" ")}`;
}

function isEastAsian(name: { readonly family: string; readonly given: string }): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々・]+$/u.test(
    name.family + name.given,
  );
}

function shortenGiven(given: string): string {
  return given
    .split("-")
    .map((part) => `${[...part][0] ?? ""}.`)
    .join("-");
}
