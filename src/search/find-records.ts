import { spellWhole } from "./aliases.ts";
import { spellSigns, spellStem } from "./index-words.ts";
import { spellPhrase } from "./match.ts";
import type { PagefindIndex } from "./pagefind.ts";
import type { Query, Term } from "./query.ts";

/**
 * Finds the records of one partition that hold everything a query wants and nothing it excludes, with
 * a score each. `all` are the ids of the partition.
 *
 * Every term is asked for by itself and exactly, because asked for several words at once Pagefind
 * leaves out one that it does not know and takes parts of words for words.
 */
export async function findRecords(
  index: PagefindIndex,
  { terms }: Query,
  all: ReadonlySet<string>,
): Promise<Map<string, number>> {
  let found = all;
  const weighing: string[] = [];
  for (const term of terms.filter(({ excluded }) => !excluded)) {
    const ids = await findTermIds(index, term);
    if (term.kind === "word" && ids.size > 0 && ids.size < all.size * commonShare) {
      weighing.push(spellTerm(term));
    }
    found = found.intersection(ids);
    if (found.size === 0) return new Map();
  }
  for (const term of terms.filter(({ excluded }) => excluded)) {
    found = found.difference(await findTermIds(index, term));
  }
  const scores = weighing.length === 0 ? noScores : await index.scoreWords(weighing);
  return new Map(Array.from(found, (id) => [id, scores.get(id) ?? 0]));
}

/**
 * Finds the records that hold a word beginning as the last word of a query does, while it is being typed.
 * Some may be missing and some wrong, so they are not to be counted.
 */
export async function findBeginnings(
  index: PagefindIndex,
  query: Query,
  all: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const last = query.terms.at(-1);
  if (last?.kind !== "word" || last.excluded) return new Map();
  const begun = await index.scoreWords([spellTerm(last).slice(0, -1)]);
  const terms = query.terms.slice(0, -1);
  const others = await findRecords(index, { terms }, all);
  return new Map([...begun].filter(([id]) => others.has(id)));
}

/** Words in a larger share of records say nothing about which record is meant, and cost most to weigh. */
const commonShare = 0.25;
const noScores: ReadonlyMap<string, number> = new Map();

async function findTermIds(index: PagefindIndex, term: Term): Promise<ReadonlySet<string>> {
  if (term.kind === "word") return await index.findPhrase(spellTerm(term));
  let found = await findAny(index, [...spellPhrase(term), ...listAliases(term)]);
  for (const sign of spellSigns(term.words)) {
    found = found.intersection(await index.findPhrase(sign));
  }
  return found;
}

async function findAny(index: PagefindIndex, phrases: string[]): Promise<ReadonlySet<string>> {
  let found: ReadonlySet<string> = new Set();
  for (const phrase of phrases) found = found.union(await index.findPhrase(phrase));
  return found;
}

/** An ideographic string outside quotes may be a name that stands for others. */
function listAliases({ quoted, words }: Term): string[] {
  return !quoted && words.words.every((word) => word.ideographic) ? [spellWhole(words.words)] : [];
}

function spellTerm(term: Term): string {
  return spellStem(term.words.words[0]?.text ?? "");
}
