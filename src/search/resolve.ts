import { spellWhole } from "./aliases.ts";
import type { IndexFiles } from "./index-files.ts";
import { spellSigns, spellStem } from "./index-words.ts";
import type { LexiconEntry } from "./lexicon.ts";
import { spellPhrase } from "./match.ts";
import type { Term } from "./query.ts";

/** A term of a query in the words of an index. */
export interface ResolvedTerm {
  readonly excluded: boolean;
  /** Each is words next to each other; one of them must be found. None is left of words nobody said. */
  readonly spellings: readonly Spelling[];
  /** Words that must stand in the unit too: those that the spellings leave without their signs. */
  readonly signs: Spelling;
}

/** Words of the index in order. */
export type Spelling = readonly LexiconEntry[];

/** Looks a term up in the lexicon. */
export async function resolveTerm(files: IndexFiles, term: Term): Promise<ResolvedTerm> {
  const { excluded, kind } = term;
  if (kind === "word") {
    return { excluded, spellings: await lookUpAll(files, [spellTerm(term)]), signs: [] };
  }
  const signs = await lookUp(files, spellSigns(term.words));
  const spellings = await lookUpAll(files, [...spellPhrase(term), ...listAliases(term)]);
  return { excluded, spellings: signs === undefined ? [] : spellings, signs: signs ?? [] };
}

/**
 * Takes the last word of a query for the beginning of others, as it is while it is being typed; `undefined`
 * for anything but a word. The most frequent words are taken.
 */
export async function resolveBeginning(
  files: IndexFiles,
  term: Term | undefined,
): Promise<ResolvedTerm | undefined> {
  if (term?.kind !== "word" || term.excluded) return undefined;
  const beginning = spellTerm(term).slice(0, -1);
  const found = (await files.lexicon(beginning)).concat(await files.lexicon(`${beginning}\uffff`));
  const begun = new Map(
    found.filter(({ word }) => word.startsWith(beginning)).map((entry) => [entry.word, entry]),
  );
  const frequent = [...begun.values()].sort((a, b) => b.units - a.units).slice(0, mostBegun);
  return { excluded: false, spellings: frequent.map((entry) => [entry]), signs: [] };
}

/** Words that a beginning is taken for. */
const mostBegun = 12;

async function lookUpAll(files: IndexFiles, phrases: readonly string[]): Promise<Spelling[]> {
  const found = await Promise.all(phrases.map((phrase) => lookUp(files, phrase.split(" "))));
  return found.filter((spelling) => spelling !== undefined);
}

/** The entries of all words, `undefined` where one is not in the index. */
async function lookUp(files: IndexFiles, words: readonly string[]): Promise<Spelling | undefined> {
  const entries = await Promise.all(
    words.map(async (word) => (await files.lexicon(word)).find((entry) => entry.word === word)),
  );
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? known : undefined;
}

/** An ideographic string outside quotes may be a name that stands for others. */
function listAliases({ quoted, words }: Term): string[] {
  return !quoted && words.words.every((word) => word.ideographic) ? [spellWhole(words.words)] : [];
}

function spellTerm(term: Term): string {
  return spellStem(term.words.words[0]?.text ?? "");
}
