import { cutOffice } from "./cut-office.ts";
import { stripHonorifics } from "./honorifics.ts";
import type { NameIndex, OfficeHeld } from "./name-index.ts";

/** Where a transcript stands: who spoke, and when. */
export interface Moment {
  /** Ids of the persons in frontmatter `speakers:`. */
  readonly speakers: ReadonlySet<string>;
  /** Local date, `2022-02-02`; undefined where nobody knows it. */
  readonly date: string | undefined;
}

/**
 * The persons that a normalised label names: by a whole name or alias, by name and office, or by office
 * and family name. Of several the transcript's speakers go before others.
 */
export function findNamed(form: string, index: NameIndex, moment: Moment): string[] {
  const named = new Set([
    ...(index.names.get(form) ?? []),
    ...(index.names.get(stripHonorifics(form)) ?? []),
  ]);
  const found = named.size > 0 ? named : findByOffice(form, index, moment.date);
  return preferSpeakers(found, moment);
}

/**
 * The transcript's speakers with that family name, a form of address aside, or any office if their records have none
 * yet: `Mayor Okafor`. One whose offices are known is found by these alone.
 */
export function findFamily(form: string, index: NameIndex, { speakers }: Moment): string[] {
  const ids = index.families.get(form) ?? index.families.get(stripHonorifics(form));
  if (ids !== undefined) return [...ids].filter((id) => speakers.has(id));
  const name = cutOffice(form.split(" ")).join(" ").replace(/,$/u, "");
  const named = index.families.get(name) ?? [];
  return [...named].filter((id) => speakers.has(id) && !index.officials.has(id));
}

/**
 * The persons who held the office that a label consists of. The one holder that the archive knows need not
 * be the one of an undated transcript: there only a speaker of it is meant.
 */
export function findHolders(form: string, index: NameIndex, moment: Moment): string[] {
  const holders = preferSpeakers(new Set(listHolders(form, index, moment.date)), moment);
  if (moment.date !== undefined || holders.length > 1) return holders;
  return holders.filter((id) => moment.speakers.has(id));
}

/** `Name, Office`, `Office Name`, `姓＋職名`; the office must have been held on that day, or ever if undated. */
function findByOffice(form: string, index: NameIndex, date: string | undefined): Set<string> {
  const found = new Set<string>();
  for (const [name, office] of splitOffice(form, index)) {
    const named = new Set([
      ...(index.names.get(name) ?? []),
      ...(index.names.get(stripHonorifics(name)) ?? []),
      ...(index.families.get(name) ?? []),
      ...(index.families.get(stripHonorifics(name)) ?? []),
    ]);
    for (const id of listHolders(office, index, date)) if (named.has(id)) found.add(id);
  }
  return found;
}

/** Every way to cut a label into a name and the title of an office that somebody in the archive held. */
function* splitOffice(form: string, index: NameIndex): Generator<[name: string, office: string]> {
  for (const office of index.offices.keys()) {
    if (form.length <= office.length) continue;
    if (form.startsWith(`${office} `)) yield [form.slice(office.length + 1), office];
    if (form.startsWith(`the ${office} `)) yield [form.slice(office.length + 5), office];
    if (form.endsWith(`(${office})`)) yield [form.slice(0, -office.length - 2).trimEnd(), office];
    if (!form.endsWith(office)) continue;
    const name = form.slice(0, -office.length);
    if (/[,、] ?(?:the )?$/u.test(name)) yield [name.replace(/ ?[,、] ?(?:the )?$/u, ""), office];
    else if (/^\P{ASCII}/u.test(office)) yield [name.trim(), office];
  }
}

/** Whoever held an office on a day, each once; without a day whoever ever did. */
function listHolders(office: string, index: NameIndex, date: string | undefined): string[] {
  const held = index.offices.get(office) ?? index.offices.get(office.replace(/^the /, "")) ?? [];
  return [...new Set(held.filter((term) => isHeld(term, date)).map(({ person }) => person))];
}

function isHeld(
  { from = "0000-01-01", to = "9999-12-31" }: OfficeHeld,
  date: string | undefined,
): boolean {
  return date === undefined || (from <= date && date <= to);
}

function preferSpeakers(found: ReadonlySet<string>, { speakers }: Moment): string[] {
  const ids = [...found];
  const present = ids.filter((id) => speakers.has(id));
  return ids.length > 1 && present.length > 0 ? present : ids;
}
