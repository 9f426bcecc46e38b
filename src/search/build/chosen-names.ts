import { findPlace } from "../../text/find-place.ts";
import { hashText } from "../../text/hash-text.ts";
import type { Aliases } from "./aliases.ts";
import type { SearchNames } from "./search-input.ts";

/** By what the transcripts of a partition may name somebody or something. */
export interface Vocabulary {
  /** Ids of persons, outlets, topics and marked phrases. */
  readonly ids: ReadonlySet<string>;
  /** Hashes of the words of what is said, ascending. */
  readonly words: Uint32Array;
}

/** The names of an archive. */
export interface Names {
  readonly aliases: Aliases;
  readonly names: SearchNames;
}

/**
 * The names that can count in a partition, so that only these decide whether it is made again. A person whom
 * nobody names in it leaves it as it is. The records of its units are the same with these names as with all.
 */
export function chooseNames({ aliases, names }: Names, { ids, words }: Vocabulary): unknown {
  const holds = (word: string) => {
    const hash = hashText(word);
    return words[findPlace(words, hash)] === hash;
  };
  const mentions = Array.from(aliases.mentions, ([first, all]) => {
    return [first, holds(first) ? all.filter(({ words: rest }) => rest.every(holds)) : []] as const;
  }).filter(([, kept]) => kept.length > 0);
  const mentioned = mentions.flatMap(([, kept]) => kept.map(({ id }) => id));
  const chosen = new Set([...ids, ...mentioned]);
  const choose = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].filter(([id]) => chosen.has(id));
  return [
    choose(aliases.byId),
    choose(aliases.offices),
    mentions,
    [names.people, names.outlets, names.topics, names.phrases].map(choose),
  ];
}

/** What several transcripts name together. */
export function joinVocabularies(all: readonly Vocabulary[]): Vocabulary {
  const words = new Set(all.flatMap((one) => [...one.words]));
  return {
    ids: new Set(all.flatMap(({ ids }) => [...ids])),
    words: Uint32Array.from(words).sort(),
  };
}

/** Collects the words of what is said. */
export function hashWords(words: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set(Array.from(words, hashText))).sort();
}
