import type { IndexFiles } from "./index-files.ts";
import { spellSigns, spellStem, spellWhole } from "../format/index-words.ts";
import { type LexiconEntry, spellValue } from "../format/lexicon.ts";
import { spellPhrase } from "./match.ts";
import type { Clause, Term } from "./query.ts";
import { coverPhrase } from "../format/ngrams.ts";
import { facetNames, type SearchState } from "../format/state.ts";

/** A clause of a query in the words of an index. */
export interface ResolvedClause {
  readonly excluded: boolean;
  readonly anyOf: readonly (readonly ResolvedTerm[])[];
}

export interface ResolvedTerm {
  /** One of these must be found. Empty if nobody said the words. */
  readonly spellings: readonly Spelling[];
  /** Words that the unit must have besides, each by itself: words with the signs that the spellings lack. */
  readonly signs: readonly Spelling[];
}

/** Words of the index next to each other. */
export interface Spelling {
  readonly words: readonly LexiconEntry[];
  /** Numbers of the partitions that can hold them so. */
  readonly partitions: ReadonlySet<number>;
}

/** Looks the terms of a clause up in the lexicon. */
export async function resolveClause(
  files: IndexFiles,
  { excluded, anyOf }: Clause,
): Promise<ResolvedClause> {
  const resolved = anyOf.map((terms) => Promise.all(terms.map((term) => resolveTerm(files, term))));
  return { excluded, anyOf: await Promise.all(resolved) };
}

/**
 * Takes the last word of a query as the beginning of longer words, since the reader may still be typing it. Gives the
 * clause with the most frequent of these words; `undefined` if its last term is not a single word.
 */
export async function resolveBeginning(
  files: IndexFiles,
  { excluded, anyOf }: Clause,
): Promise<ResolvedClause | undefined> {
  const term = anyOf.at(-1)?.at(-1);
  if (term?.kind !== "word" || excluded) return undefined;
  const begun = await findBegun(files, spellTerm(term).slice(0, -1));
  const resolved = await resolveClause(files, { excluded, anyOf });
  const last = resolved.anyOf.at(-1) ?? [];
  return { excluded, anyOf: [...resolved.anyOf.slice(0, -1), [...last.slice(0, -1), begun]] };
}

/** Looks a term up in the lexicon. */
export async function resolveTerm(files: IndexFiles, term: Term): Promise<ResolvedTerm> {
  if (term.kind === "word") {
    return { spellings: await lookUpAll(files, [spellTerm(term)]), signs: [] };
  }
  const signs = spellSigns(term.words);
  const [known, spellings] = await Promise.all([
    lookUpAll(files, signs),
    lookUpAll(files, [...spellPhrase(term), ...listAliases(term)]),
  ]);
  return { spellings: known.length < signs.length ? [] : spellings, signs: known };
}

/** The most frequent words of the lexicon that begin so. */
async function findBegun(files: IndexFiles, beginning: string): Promise<ResolvedTerm> {
  const found = (await files.lexicon(beginning)).concat(await files.lexicon(`${beginning}\uffff`));
  const begun = new Map(
    found.filter(({ word }) => word.startsWith(beginning)).map((entry) => [entry.word, entry]),
  );
  const frequent = [...begun.values()].sort((a, b) => b.units - a.units).slice(0, mostBegun);
  return {
    spellings: frequent.map((entry) => createSpelling([entry], [])),
    signs: [],
  };
}

/** How many words a beginning is completed to. */
const mostBegun = 12;

/**
 * Numbers of the partitions that can have results with the chosen values of every facet; `undefined` where
 * nothing is chosen.
 */
export async function resolveFacets(
  files: IndexFiles,
  { facets }: SearchState,
): Promise<ReadonlySet<number> | undefined> {
  const chosen = facetNames.filter((facet) => facets[facet].length > 0);
  const found = await Promise.all(
    chosen.map(async (facet) => {
      const names = facets[facet].map((value) => spellValue(facet, value));
      const entries = await Promise.all(names.map((name) => findEntry(files, name)));
      return new Set(entries.flatMap((entry) => [...(entry?.chunks.keys() ?? [])]));
    }),
  );
  return found.length === 0 ? undefined : intersect(found);
}

async function lookUpAll(files: IndexFiles, phrases: readonly string[]): Promise<Spelling[]> {
  const found = await Promise.all(phrases.map((phrase) => lookUp(files, phrase.split(" "))));
  return found.filter((spelling) => spelling !== undefined);
}

/** The entries of all words, `undefined` where one is not in the index. */
async function lookUp(files: IndexFiles, words: readonly string[]): Promise<Spelling | undefined> {
  const [entries, holding] = await Promise.all([
    Promise.all(words.map((word) => findEntry(files, word))),
    Promise.all(coverPhrase(words).slice(0, mostNgrams).map(files.ngram)),
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
function createSpelling(
  words: readonly LexiconEntry[],
  holding: readonly ReadonlySet<number>[],
): Spelling {
  const known = words.map(({ chunks }) => new Set(chunks.keys()));
  return { words, partitions: intersect([...known, ...holding]) };
}

function intersect([first, ...rest]: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return rest.reduce(
    (both, other) => new Set([...both].filter((number) => other.has(number))),
    first ?? new Set<number>(),
  );
}

/** An ideographic string outside quotes may be a name that stands for others. */
function listAliases({ quoted, words }: Term): string[] {
  return !quoted && words.words.every((word) => word.ideographic) ? [spellWhole(words.words)] : [];
}

function spellTerm(term: Term): string {
  return spellStem(term.words.words[0]?.text ?? "");
}
