import type { Outlet } from "../../schemas/outlet.ts";
import type { Person } from "../../schemas/person.ts";
import { writeName } from "../../schemas/write-name.ts";
import { foldText } from "../format/characters.ts";
import { spellStem, spellWhole } from "../format/index-words.ts";
import { tokenizeText, type Word } from "../format/words.ts";

/**
 * Other names of the persons and outlets of an archive, so that a search for one name finds the others:
 * `Zelensky` where `Zelenskyy` is written, `Hayashi` where 林大臣 is.
 */
export interface Aliases {
  /** Index words for every name of a person or outlet, by id. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
  /** Names by which somebody is mentioned, by their first word: the words that follow, and whose name. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

interface Mention {
  readonly words: readonly string[];
  readonly id: string;
}

/** Collects the names; those of an outlet count for units it asks in, not for mentions. */
export function collectAliases(people: Iterable<Person>, outlets: Iterable<Outlet> = []): Aliases {
  const byId = new Map<string, readonly string[]>();
  const mentions = new Map<string, Mention[]>();
  for (const person of people) {
    byId.set(person.id, spellNames(listNames(person)));
    for (const words of listMentions(person)) {
      const [first = "", ...rest] = words;
      mentions.set(first, [...(mentions.get(first) ?? []), { words: rest, id: person.id }]);
    }
  }
  for (const { id, name, aliases } of outlets) {
    byId.set(id, spellNames([...Object.values(name), ...aliases]));
  }
  return { byId, mentions };
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

/**
 * Index words of names: each word of one in letters, and one in ideographic characters as a whole.
 *
 * @example spellNames(["HAYASHI Yoshimasa", "林芳正"]) → ["ʘhayashiʘ", "ʘyoshimasaʘ", "ʘ林芳正ʘ"]
 */
function spellNames(names: readonly string[]): string[] {
  const spelled = names.flatMap((name) => {
    const { words } = tokenizeText(name);
    return words.some((word) => word.ideographic)
      ? [spellWhole(words)]
      : words.map((word) => spellStem(word.text));
  });
  return [...new Set(spelled)];
}

/** All names of a person and their parts; the words of an office are left out of aliases. */
function listNames(person: Person): string[] {
  const names = person.names.flatMap(({ family, given, written }) => [family, given, written]);
  const titles = person.offices.flatMap(({ title, short, organisation }) =>
    [title, short ?? {}, organisation ?? {}].flatMap((texts) => Object.values(texts)),
  );
  const office = new Set(titles.flatMap((text) => listFolded(text)));
  const aliases = person.aliases.map((alias) =>
    isIdeographicText(alias)
      ? alias
      : listFolded(alias)
          .filter((word) => !office.has(word))
          .join(" "),
  );
  return [...names, ...aliases].filter((name) => name !== undefined && name !== "") as string[];
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
