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

/**
 * `Leyen, Ursula von der`: particles before a family name (`von der`, `al-`, `d’`) stand behind the given name, as
 * Chicago and MLA sort names; other names as in `formatSortName`.
 */
export function formatNameByFamily(name: CslName): string {
  if ("literal" in name || isEastAsian(name)) return formatSortName(name);
  const [particles, family] = splitParticles(name.family);
  return [`${family}, ${name.given}`, particles.trim()].filter(Boolean).join(" ");
}

/**
 * A written name as what stands before, in and after the part by which `formatNameByFamily` sorts it.
 *
 * @example divideByFamily of Ursula von der Leyen → ["Ursula von der ", "Leyen", ""]; of HAYASHI Yoshimasa → ["", "HAYASHI", " Yoshimasa"]
 */
export function divideByFamily(name: PersonName): readonly [string, string, string] {
  const written = writeName(name);
  const [, family = ""] = splitParticles(name.family ?? name.given);
  const [all, part] = [written.toLowerCase(), family.toLowerCase()];
  const place = name.order === "family-first" ? all.indexOf(part) : all.lastIndexOf(part);
  if (place < 0 || all.length !== written.length) return ["", "", written];
  const end = place + family.length;
  return [written.slice(0, place), written.slice(place, end), written.slice(end)];
}

/** `Hayashi, Y.`: initials of all given names, hyphens kept (`Jean-Luc` → `J.-L.`), particles in full. */
export function formatInitialName(name: CslName): string {
  if ("literal" in name || isEastAsian(name)) return formatSortName(name);
  const parts = name.given.replace(/\.(?=\p{L})/gu, ". ").split(/\s+/u);
  const last = parts.findLastIndex((part, index) => index === 0 || !isLower(part));
  const initials = parts.map((part, index) => (index > last ? part : shortenGiven(part)));
  return `${name.family}, ${initials.join(" ")}`;
}

function isEastAsian(name: { readonly family: string; readonly given: string }): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々・]+$/u.test(
    name.family + name.given,
  );
}

/**
 * The particles that a family name begins with: parts in small letters before a space, a hyphen or an apostrophe.
 *
 * The rule is that of citeproc, which reference managers use: `["von der ", "Leyen"]`, `["al-", "Assad"]`.
 */
function splitParticles(family: string): [particles: string, rest: string] {
  const [, particle = "", rest = family] = /^([^ ]+[-ʻ’' ] *)(.+)/su.exec(family) ?? [];
  if (particle === "" || !isLower(particle)) return ["", family];
  const [others, name] = splitParticles(rest);
  return [particle + others, name];
}

function isLower(part: string): boolean {
  return /^[-'ʻ’\s]*\p{Ll}/u.test(part);
}

function shortenGiven(given: string): string {
  return given
    .split("-")
    .map((part) => `${[...part][0] ?? ""}.`)
    .join("-");
}
