import { listNearest } from "../../text/nearest.ts";
import { foldText, isIdeographic } from "../format/characters.ts";
import { spellWords } from "../format/index-words.ts";
import { tokenizeText, type Word } from "../format/words.ts";
import type { IndexFiles } from "./index-files.ts";
import { listWanted, type Query, type Term } from "./split-query.ts";
import { findEntry } from "./look-up.ts";
import { resolveTerm } from "./resolve.ts";

/**
 * Queries that a reader may have meant, the likeliest first: each word that the archive lacks is replaced by a word
 * or a name that it has, if one is near: one of the nearest by the number of changed letters, and of those the most frequent.
 *
 * @example listMeant(files, parseQuery("Sdao mines -gold")) → ["Sado mines -gold"]
 */
export async function listMeant(files: IndexFiles, query: Query): Promise<string[]> {
  const strange = await findStrange(files, query);
  if (strange.length === 0) return [];
  const [words, people] = await Promise.all([files.spelling(), files.people()]);
  const names = new Map(people.flatMap(({ forms }) => forms.flatMap(splitName)));
  const known = [...words, ...names.keys()];
  const meant = strange.map(({ start, end }) => {
    const text = query.text.slice(start, end);
    const near = text.length < fewestLetters ? [] : listNearest(foldText(text), known);
    return [...new Set(near.map((one) => matchCase(names.get(one) ?? one, text)))];
  });
  const most = Math.min(mostTried, Math.max(...meant.map(({ length }) => length)));
  return Array.from({ length: most }, (_, index) =>
    replaceAll(query.text, strange, (place) => meant[place]?.[index] ?? meant[place]?.[0]),
  );
}

/** A shorter word is near too many others. */
const fewestLetters = 3;
/** Queries that are tried. */
const mostTried = 4;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where in a query the words stand that no text has. */
async function findStrange(files: IndexFiles, query: Query): Promise<Place[]> {
  const places = await Promise.all(listWanted(query).map((term) => listStrange(files, term)));
  return places.flat().sort((a, b) => a.start - b.start);
}

/** A string in ideographic characters is one word here, since a name in them is. */
async function listStrange(files: IndexFiles, term: Term): Promise<Place[]> {
  const { kind, start, words } = term;
  const [first, last] = [words.words[0], words.words.at(-1)];
  const isWhole = kind === "word" || words.words.every((word) => word.ideographic);
  if (isWhole && first !== undefined && last !== undefined) {
    const { spellings, quantities = [] } = await resolveTerm(files, term);
    const isKnown = [...spellings, ...quantities].some(({ partitions }) => partitions.size > 0);
    return isKnown ? [] : [{ start: start + first.start, end: start + last.end }];
  }
  const strange = await Promise.all(
    words.words.map(async (word) => ((await isSaid(files, word)) ? [] : [word])),
  );
  return strange.flat().map((word) => ({ start: start + word.start, end: start + word.end }));
}

async function isSaid(files: IndexFiles, word: Word): Promise<boolean> {
  const entry = await findEntry(files, spellWords([word]).join(""));
  return (entry?.units ?? 0) > 0;
}

/**
 * The words of a name that a reader may misspell, as they are compared and as they are written; a name in ideographic
 * characters is one, as is what an apostrophe or a hyphen joins.
 */
function splitName(name: string): [compared: string, written: string][] {
  const { words } = tokenizeText(name);
  const whole = joinText(words);
  if (words.some((word) => word.ideographic)) return [[whole, whole]];
  const joined = name.split(/\s+/u).map((part): [string, string] => {
    const own = tokenizeText(part).words;
    const [first, last] = [own[0], own.at(-1)];
    return [joinText(own), part.slice(first?.start, last?.end)];
  });
  const single = words.map(({ text, start, end }): [string, string] => [
    text,
    name.slice(start, end),
  ]);
  return [...single, ...joined].filter(([compared]) => compared.length > 2);
}

function joinText(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}

/** Words of texts are known in lower case alone. */
function matchCase(word: string, typed: string): string {
  const [first = ""] = typed;
  return first === first.toLowerCase() || isIdeographic(first)
    ? word.toLowerCase()
    : word.charAt(0).toUpperCase() + word.slice(1);
}

function replaceAll(
  text: string,
  places: readonly Place[],
  replace: (place: number) => string | undefined,
): string {
  const parts = places.map(
    ({ start, end }, index) =>
      text.slice(places[index - 1]?.end ?? 0, start) + (replace(index) ?? text.slice(start, end)),
  );
  return parts.join("") + text.slice(places.at(-1)?.end);
}
