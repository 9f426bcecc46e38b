import { reservedLetter } from "../format/characters.ts";
import type { LexiconEntry } from "../format/lexicon.ts";
import { coverPhrase } from "../format/ngrams.ts";
import type { IndexFiles } from "./index-files.ts";

/** Words of the index next to each other. */
export interface Spelling {
  readonly words: readonly LexiconEntry[];
  /** Numbers of the partitions that can hold them so. */
  readonly partitions: ReadonlySet<number>;
  /** Whether units that have it stand below those that have the term as it is typed. */
  readonly isNear?: boolean;
  /** Whether they are words of a conference's title, which all of its units are found by. */
  readonly isTitle?: boolean;
}

/** Looks phrases up in the lexicon, each as words with a space between; what a word is missing of is left out. */
export async function lookUpAll(files: IndexFiles, phrases: Iterable<string>): Promise<Spelling[]> {
  const found = await Promise.all(
    Array.from(phrases, (phrase) => lookUp(files, phrase.split(" "))),
  );
  return found.filter((spelling) => spelling !== undefined);
}

/** The entries of all words, `undefined` where one is not in the index. */
async function lookUp(files: IndexFiles, words: readonly string[]): Promise<Spelling | undefined> {
  const [entries, holding] = await Promise.all([
    Promise.all(words.map((word) => findEntry(files, word))),
    // Of words that are closed, as those of titles, no n-grams are kept.
    Promise.all(
      (words.some(isClosed) ? [] : coverPhrase(words)).slice(0, mostNgrams).map(files.ngram),
    ),
  ]);
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? createSpelling(known, holding) : undefined;
}

export async function findEntry(
  files: IndexFiles,
  word: string,
): Promise<LexiconEntry | undefined> {
  return (await files.lexicon(word)).find((entry) => entry.word === word);
}

/** How many n-grams of a phrase are looked up; the first few of a long phrase are enough. */
const mostNgrams = 8;

/** `holding` are the partitions that can hold each of its n-grams. */
export function createSpelling(
  words: readonly LexiconEntry[],
  holding: readonly ReadonlySet<number>[],
): Spelling {
  const known = words.map(({ chunks }) => new Set(chunks.keys()));
  return { words, partitions: intersect([...known, ...holding]) };
}

export function intersect([first, ...rest]: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return rest.reduce(
    (both, other) => new Set([...both].filter((number) => other.has(number))),
    first ?? new Set<number>(),
  );
}

function isClosed(word: string): boolean {
  return word.endsWith(reservedLetter);
}
