import type { Office, Person, PersonName } from "../../schemas/person.ts";
import type { Directory } from "./directory.ts";
import { normaliseLabel } from "./label-form.ts";
import { listRoleWords } from "./role-from-label.ts";

/** What labels can be compared with, by normalised form. */
export interface NameIndex {
  /** Whole names in every script and order, and aliases, of persons. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Family names, which mean a person only beside an office or among a transcript's speakers. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
  readonly offices: ReadonlyMap<string, readonly OfficeHeld[]>;
  /** Persons whose records name an office. */
  readonly officials: ReadonlySet<string>;
  readonly outlets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Labels as they would be printed, for suggestions. */
  readonly printed: readonly string[];
}

export interface OfficeHeld {
  readonly person: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The index of a directory; made once for each. */
export function indexNames(directory: Directory): NameIndex {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index = createIndex(directory);
  indexes.set(directory, index);
  return index;
}

const indexes = new WeakMap<Directory, NameIndex>();

function createIndex({ people, outlets }: Directory): NameIndex {
  const names = new Map<string, Set<string>>();
  const families = new Map<string, Set<string>>();
  const offices = new Map<string, OfficeHeld[]>();
  const outletForms = new Map<string, Set<string>>();
  for (const person of people.values()) {
    for (const form of listNames(person)) addTo(names, form, person.id);
    for (const { family, given } of person.names) addTo(families, family ?? given, person.id);
    for (const office of person.offices) addOffice(offices, office, person.id);
  }
  for (const { id, name, aliases } of outlets.values()) {
    for (const form of [...Object.values(name), ...aliases]) addTo(outletForms, form, id);
  }
  const held = [...people.values()].filter((person) => person.offices.length > 0);
  return {
    ...{ names, families, offices, outlets: outletForms },
    officials: new Set(held.map(({ id }) => id)),
    printed: listPrinted(people, outlets),
  };
}

function listNames({ names, aliases }: Person): string[] {
  return [...names.flatMap(listForms), ...aliases];
}

/** A name as it may be printed: as given, both orders, with a comma, without a space in between. */
function listForms({ family, given, written }: PersonName): string[] {
  const forms = written === undefined ? [] : [written];
  if (family === undefined) return [...forms, given];
  forms.push(`${family} ${given}`, `${given} ${family}`, `${family}, ${given}`);
  if (/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+$/u.test(family + given)) {
    forms.push(family + given, `${given}・${family}`);
  }
  return forms;
}

function addOffice(offices: Map<string, OfficeHeld[]>, office: Office, person: string): void {
  const held = { person, from: office.from, to: office.to };
  for (const form of new Set(listTitles(office).map(normaliseLabel))) {
    const holders = offices.get(form);
    if (holders === undefined) offices.set(form, [held]);
    else holders.push(held);
  }
}

function listTitles({ title, short = {}, organisation = {} }: Office): string[] {
  const titles = [...Object.values(title), ...Object.values(short)];
  const bodies = Object.values(organisation);
  const whole = titles.flatMap((name) =>
    bodies.flatMap((body) => [
      `${name} of ${body}`,
      `${name} of the ${body}`,
      `${name}, ${body}`,
      `${body} ${name}`,
      body + name,
    ]),
  );
  return [...titles, ...whole];
}

function addTo(index: Map<string, Set<string>>, form: string, id: string): void {
  const key = normaliseLabel(form);
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function listPrinted(
  people: Directory["people"],
  outlets: Directory["outlets"],
): readonly string[] {
  const printed = new Set(listRoleWords());
  for (const person of people.values()) {
    for (const form of listNames(person)) printed.add(form);
    for (const { short, title } of person.offices) {
      for (const { family, language } of person.names) {
        const said = short?.[language] ?? title[language];
        if (said === undefined || family === undefined) continue;
        printed.add(/^\p{ASCII}*$/u.test(family) ? `${said} ${family}` : family + said);
      }
    }
  }
  for (const { name, aliases } of outlets.values()) {
    for (const form of [...Object.values(name), ...aliases]) printed.add(form);
  }
  return [...printed];
}
