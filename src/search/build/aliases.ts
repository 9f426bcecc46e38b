import type { Outlet } from "../../schemas/outlet.ts";
import type { Person } from "../../schemas/person.ts";
import { writeName } from "../../schemas/write-name.ts";
import { foldText } from "../format/characters.ts";
import { tokenizeText, type Word } from "../format/words.ts";
import { spellOffice, spellOutlet, spellPerson } from "./name-forms.ts";

/**
 * The names of the persons and outlets of an archive, so that a search for one name finds the others: `Zelensky`
 * where `Zelenskyy` is written, `Hayashi` where 林大臣 is.
 */
export interface Aliases {
  /** Index words for every name of a person or outlet, by id. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
  /** Index words for the offices of a person, by id, with the days from and to which each was held. */
  readonly offices: ReadonlyMap<string, readonly OfficeWords[]>;
  /** Names by which somebody is mentioned, by their first word: the words that follow, and whose name. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

interface OfficeWords {
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
}

interface Mention {
  readonly words: readonly string[];
  readonly id: string;
}

/** Collects the names; those of an outlet count for units it asks in, not for mentions. */
export function collectAliases(people: Iterable<Person>, outlets: Iterable<Outlet> = []): Aliases {
  const byId = new Map<string, readonly string[]>();
  const offices = new Map<string, readonly OfficeWords[]>();
  const mentions = new Map<string, Mention[]>();
  for (const person of people) {
    byId.set(person.id, spellPerson(person));
    offices.set(person.id, listOffices(person));
    for (const words of listMentions(person)) {
      const [first = "", ...rest] = words;
      mentions.set(first, [...(mentions.get(first) ?? []), { words: rest, id: person.id }]);
    }
  }
  for (const outlet of outlets) byId.set(outlet.id, spellOutlet(outlet));
  return { byId, offices, mentions };
}

/** Ids of persons whose names stand in a text, each once. */
export function findMentions({ mentions }: Aliases, words: readonly Word[]): string[] {
  const found = words.flatMap((word, index) =>
    (mentions.get(word.text) ?? [])
      .filter(({ words: rest }) =>
        rest.every((text, step) => words[index + 1 + step]?.text === text),
      )
      .map(({ id }) => id),
  );
  return [...new Set(found)];
}

/** Index words of the offices that a person held on a day; of all where the day is not known, `""`. */
export function findOffices({ offices }: Aliases, id: string, day: string): string[] {
  const held = (offices.get(id) ?? []).filter(
    ({ from, to }) => day === "" || (from <= day && day <= to),
  );
  return held.flatMap(({ words }) => words);
}

function listOffices({ offices, names }: Person): OfficeWords[] {
  return offices.map((office) => ({
    from: office.from ?? "0000-01-01",
    to: office.to ?? "9999-12-31",
    words: spellOffice(office, names),
  }));
}

/** The names that identify a person in a text: whole names, aliases, and family names that are long enough. */
function listMentions(person: Person): string[][] {
  const families = person.names.map(({ family }) => family ?? "").filter(isDistinct);
  const names = [...families, ...person.names.map(writeName), ...person.aliases].map(listFolded);
  return [...new Map(names.map((words) => [words.join(" "), words])).values()].filter(
    (words) => words.length > 0,
  );
}

function isDistinct(family: string): boolean {
  return foldText(family).length >= (isIdeographicText(family) ? 2 : 4);
}

function isIdeographicText(text: string): boolean {
  return tokenizeText(text).words.some((word) => word.ideographic);
}

function listFolded(text: string): string[] {
  return tokenizeText(text).words.map((word) => word.text);
}
