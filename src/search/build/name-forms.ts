import type { Outlet } from "../../schemas/outlet.ts";
import type { Office, Person, PersonName } from "../../schemas/person.ts";
import { writeName } from "../../schemas/write-name.ts";
import { memoize } from "../../text/memoize.ts";
import { stripHonorifics } from "../../transcript/speakers/honorifics.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import { cutRoleWord, findRoleWord, isTitle } from "../../transcript/speakers/role-from-label.ts";
import { writeOut } from "../format/digraphs.ts";
import { functionWords } from "../format/function-words.ts";
import { spellName } from "../format/index-words.ts";
import { tokenizeText, type Word } from "../format/words.ts";

/**
 * Index words of a person's names: the whole in either order, with the first given name or its initial alone, each
 * part, and aliases; words of offices in an alias are only in the whole of it.
 *
 * @example spellPerson of Keith O’Brien → ʘkeithobrienʘnʘ, ʘobrienkeithʘnʘ, ʘkobrienʘnʘ, ʘobrienʘnʘ, ʘbrienʘnʘ, …
 */
export function spellPerson(person: Person): string[] {
  const office = new Set(person.offices.flatMap(listTitles).flatMap(listFolded));
  const aliases = person.aliases.flatMap((alias) => [
    alias,
    stripHonorifics(normaliseLabel(alias)),
  ]);
  const words = [...person.names.flatMap(({ family, given }) => [family ?? "", given]), ...aliases]
    .flatMap(listFolded)
    .filter((word) => !tokenizeText(word).words.every(({ text }) => office.has(text)));
  return spellAll([...person.names.flatMap(listWholes), ...aliases, ...words]);
}

/** Index words of an outlet's names: each as a whole, and its words. */
export function spellOutlet({ name, aliases }: Outlet): string[] {
  const names = [...Object.values(name), ...aliases];
  return spellAll([...names, ...names.flatMap(listFolded)]);
}

/**
 * Index words of an office: its titles and their parts, with and without the body they belong to, and with the
 * holder's name where the two are written together, 林外務大臣.
 */
export function spellOffice(office: Office, names: readonly PersonName[]): string[] {
  const titles = [office.title, office.short ?? {}].flatMap((texts) => Object.values(texts));
  const bodies = Object.values(office.organisation ?? {});
  const joined = titles.flatMap((title) =>
    bodies.flatMap((body) => [`${title} ${body}`, `${body} ${title}`]),
  );
  const held = titles
    .filter(isIdeographicText)
    .flatMap((title) =>
      names
        .filter((name) => isIdeographicText(writeName(name)))
        .flatMap((name) => [
          `${name.family ?? name.given}${title}`,
          `${writeName(name)}${title}`,
          title + writeName(name),
        ]),
    );
  const parts = [...titles, ...bodies].flatMap((title) => [
    ...listRows(title),
    ...listOfficeParts(title),
  ]);
  return spellAll([...titles, ...joined, ...held, ...parts]);
}

/**
 * Index words of a printed label: the whole, its parts at commas and brackets, each without a form of address, with
 * the parts of an office in it, and each word of a name. A word for the role of a turn, `Reporter`, names nobody.
 *
 * @example spellLabel("Mr. O’Brien, Press Secretary") → ʘmrobrienʘnʘ, ʘobrienʘnʘ, ʘpresssecretaryʘnʘ, …
 */
export const spellLabel = memoize(2000, (label): readonly string[] => {
  const role = findRoleWord(label);
  if (role !== undefined && role !== "moderator") return [];
  const parts = label.split(/[,、;；()（）【】[\]〔〕/／]/u).map((part) => part.trim());
  const bare = parts.map((part) => stripHonorifics(normaliseLabel(part)));
  const spaced = bare.flatMap((part) => part.split(/\s+/u).filter(isIdeographicText));
  const names = [...bare, ...spaced].map(cutRoleWord).map(stripHonorifics);
  const named = bare.filter((part) => findRoleWord(part) === undefined);
  return spellAll([
    ...[label, ...parts, ...bare, ...spaced, ...names],
    ...[
      bare.flatMap(listRows),
      named.flatMap(listOfficeParts),
      named.flatMap(listNameWords),
    ].flat(),
  ]);
});

/** The titles of an office, and the bodies it belongs to. */
export function listTitles({ title, short = {}, organisation = {} }: Office): string[] {
  return [title, short, organisation].flatMap((texts) => Object.values(texts));
}

function listWholes(name: PersonName): string[] {
  const { family, given } = name;
  if (family === undefined) return [writeName(name)];
  const firsts = [given, ...given.split(/[\s.]+/u).slice(0, 1), Array.from(given)[0] ?? ""];
  const wholes = isIdeographicText(given)
    ? [family + given, given + family]
    : firsts.flatMap((first) => [`${first} ${family}`, `${family} ${first}`]);
  return [writeName(name), family, given, ...wholes];
}

/** The words of a name in a label, and that for the office before it: `Foreign Minister Jane Roe` → `Minister`, `Jane`, `Roe`. */
function listNameWords(part: string): string[] {
  const words = part.split(/\s+/u).filter((word) => !isIdeographicText(word));
  const office = words.findLastIndex((word) => isTitle(word) || officeJoints.has(word));
  const titles = words.filter((word) => isTitle(word) && findRoleWord(word) === undefined);
  return [...titles, ...words.slice(office + 1).flatMap(listFolded)];
}

/**
 * The parts of an office between the words that join them, words of those in a row, and the last word of each, which
 * the others only describe.
 *
 * @example listOfficeParts("Deputy Director-General of the Treasury") → Deputy Director-General, Director-General, Treasury
 */
function listOfficeParts(title: string): string[] {
  const words = title.split(/[\s,]+/u);
  const starts = [0, ...words.flatMap((word, at) => (isJoint(word) ? [at + 1] : []))];
  return starts.flatMap((start) => {
    const end = words.findIndex((word, at) => at >= start && isJoint(word));
    const own = words.slice(start, end < 0 ? undefined : end);
    return [own.join(" "), ...listRows(own.join(" ")), ...own.slice(-1).filter(isOfNames)];
  });
}

function isJoint(word: string): boolean {
  const form = word.toLowerCase();
  return officeJoints.has(form) || joints.has(form);
}

/** Words that join the parts of an office, in no name. */
const officeJoints = new Set("and at for in of on the to with".split(" "));
/** Words that join the parts of an office or of a name. */
const joints = new Set(
  "aux da das de dei del della der des di die do dos du e en et für i im la las le les los und van von y zum zur".split(
    " ",
  ),
);

/** Two or more words in a row of a name of at most six words. */
function listRows(part: string): string[] {
  const words = part.split(/\s+/u);
  if (words.length < 3 || words.length > 6) return [];
  return words.flatMap((_, from) =>
    words.slice(from + 1).map((_, rest) => words.slice(from, from + rest + 2).join(" ")),
  );
}

function spellAll(names: readonly string[]): string[] {
  const written = [...names, ...names.map(writeOut)];
  const words = written.map((name) => tokenizeText(name).words).filter(({ length }) => length > 0);
  return [...new Set(words.map(spellName))];
}

/** Words of a name by which it is found, one with a hyphen or an apostrophe also by its parts: ideographic ones as a whole. */
function listFolded(name: string): string[] {
  const { words } = tokenizeText(name);
  if (words.some(isIdeographic)) return [name];
  return [...name.split(/\s+/u), ...words.map(({ text }) => text)].filter(isOfNames);
}

function isOfNames(word: string): boolean {
  return Array.from(word).length > 1 && !functionWords.has(word.toLowerCase());
}

function isIdeographicText(text: string): boolean {
  return tokenizeText(text).words.some(isIdeographic);
}

function isIdeographic({ ideographic }: Word): boolean {
  return ideographic;
}
