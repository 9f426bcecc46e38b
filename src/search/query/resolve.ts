import type { IndexFiles } from "./index-files.ts";
import { createSpelling, findEntry, intersect, lookUpAll, type Spelling } from "./look-up.ts";
import { divideWord, isAmbiguous } from "../format/forms.ts";
import {
  loosenSign,
  isTitleOrQuantity,
  spellAbbreviation,
  spellMentioned,
  spellName,
  spellSigns,
  spellStem,
  spellTitle,
  spellWhole,
} from "../format/index-words.ts";
import { spellValue } from "../format/lexicon.ts";
import { spellPhrase, type TypedForms } from "./match.ts";
import { type Clause, listWanted, type Query, type Term } from "./split-query.ts";
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
  /** Words of the index that are found in place of both: a time, a date, a measure or a price in any form. */
  readonly quantities?: readonly Spelling[];
}

/** Looks the terms of a clause up in the lexicon, quoted ones as names or labels of who speaks where asked to. */
export async function resolveClause(
  files: IndexFiles,
  { excluded, anyOf }: Clause,
  isNamed = false,
): Promise<ResolvedClause> {
  const resolve = (term: Term): Promise<ResolvedTerm> =>
    isNamed && !excluded ? resolveNamed(files, term) : resolveTerm(files, term, excluded);
  const resolved = anyOf.map((terms) => Promise.all(terms.map(resolve)));
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
  if (term?.kind !== "word" || excluded || isAbbreviation.test(term.text)) return undefined;
  const begun = await findBegun(files, spellTerm(term).slice(0, -1));
  const resolved = await resolveClause(files, { excluded, anyOf });
  const last = resolved.anyOf.at(-1) ?? [];
  return { excluded, anyOf: [...resolved.anyOf.slice(0, -1), [...last.slice(0, -1), begun]] };
}

/** A word in capitals is whole, though a word may be typed in capitals: then it is longer. */
const isAbbreviation = /^\p{Lu}{2,5}$/u;

/**
 * Looks a term up in the lexicon; what it is found by in other forms stands after what it is found by as typed. An excluded
 * one excludes no conference by its title.
 */
export async function resolveTerm(
  files: IndexFiles,
  term: Term,
  isExcluded = false,
): Promise<ResolvedTerm> {
  const written = spellSigns(term.words);
  const signs = term.quoted ? written : written.map(loosenSign);
  const [known, own, near, quantities, titles] = await Promise.all([
    lookUpAll(files, signs),
    resolveWritten(files, term),
    term.quoted ? [] : resolveNear(files, term),
    lookUpAll(files, term.readings?.quantities ?? []),
    term.quoted || isExcluded ? [] : lookUpAll(files, [spellTitle(term.words.words).join(" ")]),
  ]);
  const titled = titles.map((title) => ({ ...title, isNear: true, isTitle: true }));
  const spellings = known.length < signs.length ? [] : [...own, ...near, ...titled];
  return { spellings, signs: known, quantities };
}

/** Looks a term up as `resolveTerm` does, a quoted one as a name or label of who speaks. */
async function resolveNamed(files: IndexFiles, term: Term): Promise<ResolvedTerm> {
  if (!term.quoted) return await resolveTerm(files, term);
  return { spellings: await lookUpAll(files, [spellName(term.words.words)]), signs: [] };
}

/** An abbreviation that looks like another word is only looked for as that word where the index does not have it. */
async function resolveWritten(files: IndexFiles, term: Term): Promise<Spelling[]> {
  const { kind, text, words, readings } = term;
  const keys = readings?.keys ?? [];
  if (kind === "phrase")
    return await lookUpAll(files, [...spellPhrase(term), ...keys, ...listWhole(term)]);
  const folded = words.words[0]?.text ?? "";
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  const abbreviation = isAmbiguous(letters, folded)
    ? await lookUpAll(files, [spellAbbreviation(folded)])
    : [];
  return abbreviation.length > 0
    ? abbreviation
    : await lookUpAll(files, new Set([spellTerm(term), ...keys]));
}

/** The forms of a term that rank below it: names of who speaks, variants of its characters, a compound in two words, other names of a number. */
async function resolveNear(files: IndexFiles, term: Term): Promise<Spelling[]> {
  const found = await Promise.all([
    resolveNames(files, term),
    resolveVariants(files, term),
    resolveApart(files, term),
    lookUpAll(files, term.readings?.near ?? []),
  ]);
  return found.flat().map((spelling) => ({ ...spelling, isNear: true }));
}

/** The longest name that the term is or is a part of, so that `Keith O’Brien` is nobody else's name. */
async function resolveNames(files: IndexFiles, { readings }: Term): Promise<Spelling[]> {
  const names = readings?.names ?? [];
  const found = await Promise.all(names.map(({ key }) => lookUpName(files, key)));
  const longest = names.find((_, index) => (found[index]?.length ?? 0) > 0)?.length;
  return found.filter((_, index) => names[index]?.length === longest).flat();
}

async function lookUpName(files: IndexFiles, key: string): Promise<Spelling[]> {
  const others = await respell(files, Array.from(key));
  const forms = [key, ...others.map((letters) => letters.join(""))];
  return await lookUpAll(files, [...forms, ...forms.map(spellMentioned)]);
}

/** A phrase with Chinese characters in their other forms. */
async function resolveVariants(files: IndexFiles, term: Term): Promise<Spelling[]> {
  const [written = ""] = term.kind === "phrase" ? spellPhrase(term) : [];
  const others = await respell(files, written.split(" "), true);
  return await lookUpAll(
    files,
    others.map((words) => words.join(" ")),
  );
}

/**
 * Words, or characters of a name, with those of them replaced that the index has in another form. Of words in a text
 * only those combinations are given of which the n-grams say that they may stand in a row.
 */
async function respell(
  files: IndexFiles,
  words: readonly string[],
  isText = false,
): Promise<string[][]> {
  const characters = [...new Set(words.filter((word) => isHan.test(word)))];
  if (characters.length === 0 || words.length > longestRespelled) return [];
  const entries = await Promise.all(characters.map((one) => findEntry(files, one)));
  const variants = new Map(characters.map((one, index) => [one, entries[index]?.variants ?? []]));
  const forms = words.map((word) => [word, ...(variants.get(word) ?? [])]);
  if (forms.every(({ length }) => length === 1)) return [];
  let open: string[][] = [[]];
  for (const [index, choices] of forms.entries()) {
    const next: string[][] = [];
    for (const before of open) {
      for (const choice of choices) {
        const last = before.at(-1);
        const isTyped = choice === words[index] && last === words[index - 1];
        const isKnown = last === undefined || isTyped || !isText;
        if (isKnown || (await files.ngram(`${last} ${choice}`)).size > 0)
          next.push([...before, choice]);
      }
    }
    open = next.slice(0, mostRespelled);
  }
  return open.filter((form) => form.some((word, index) => word !== words[index]));
}

/** The characters of an archive that are other forms of those that a query has outside quotes, each with that one. */
export async function listTypedForms(files: IndexFiles, query: Query): Promise<TypedForms> {
  const terms = listWanted(query).filter(({ quoted }) => !quoted);
  const words = terms.flatMap((term) => term.words.words.map(({ text }) => text));
  const characters = [...new Set(words)].filter((word) => isHan.test(word));
  const entries = await Promise.all(characters.map((one) => findEntry(files, one)));
  const forms = characters.flatMap((typed, index) =>
    (entries[index]?.variants ?? []).map((variant) => [variant, typed] as const),
  );
  return new Map(forms.filter(([variant]) => !characters.includes(variant)));
}

const isHan = /^\p{Script=Han}$/u;

/** Combinations of variant characters that are followed, and words or characters of a phrase or name that has some. */
const mostRespelled = 16;
const longestRespelled = 100;

/** A word as two words of a text, `policymaker` as `policy maker`, where the n-grams say that it may stand so. */
async function resolveApart(files: IndexFiles, term: Term): Promise<Spelling[]> {
  const [word] = term.words.words;
  if (term.kind !== "word" || word === undefined) return [];
  const divided = divideWord(word.text, term.text);
  if (divided.length === 0 || (await files.ngram(word.text)).size === 0) return [];
  const known = await Promise.all(
    divided.map(async (parts) => await findEntry(files, parts.split(" ")[0] ?? "")),
  );
  return await lookUpAll(
    files,
    divided.filter((_, index) => known[index] !== undefined),
  );
}

/** The most frequent words of the lexicon that begin so. */
async function findBegun(files: IndexFiles, beginning: string): Promise<ResolvedTerm> {
  const found = (await files.lexicon(beginning)).concat(await files.lexicon(`${beginning}\uffff`));
  const begun = new Map(
    found
      .filter(({ word }) => word.startsWith(beginning) && !isTitleOrQuantity(word))
      .map((entry) => [entry.word, entry]),
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

/** An ideographic string outside quotes may be a name that a text has with a space or a point in it. */
function listWhole({ quoted, words }: Term): string[] {
  return !quoted && words.words.every((word) => word.ideographic) ? [spellWhole(words.words)] : [];
}

function spellTerm(term: Term): string {
  return spellStem(term.words.words[0]?.text ?? "");
}
