import { IndexError, type IndexFiles } from "./index-files.ts";
import type { LexiconEntry } from "../format/lexicon.ts";
import type { Postings } from "../format/chunk.ts";
import { findPhrase, keepPositions } from "./find-phrase.ts";
import { createRank, nearShare, type Rank } from "./rank.ts";
import type { RoleEnds } from "../format/unit-text.ts";
import type { Spelling } from "./look-up.ts";
import type { ResolvedClause, ResolvedTerm } from "./resolve.ts";
import type { SearchRole } from "../format/state.ts";
import { nameChunk, type Partition, type Table } from "../format/table.ts";

/** The clauses of a search, and the index that is searched. */
export interface Wanted {
  readonly clauses: readonly ResolvedClause[];
  readonly role: SearchRole | undefined;
  /** Units of the whole index. */
  readonly units: number;
}

/** A partition with its number, counted from the oldest, from 0. */
export interface NumberedPartition extends Partition {
  readonly number: number;
}

/** Whether, by the lexicon and the n-grams, a partition can hold a unit with all wanted clauses. */
export function mayHold({ number }: NumberedPartition, { clauses }: Wanted): boolean {
  const has = ({ partitions }: Spelling): boolean => partitions.has(number);
  return clauses.every(
    ({ excluded, anyOf }) =>
      excluded ||
      anyOf.some((terms) =>
        terms.every(
          ({ spellings, signs, quantities = [] }) =>
            (signs.every(has) && spellings.some(has)) || quantities.some(has),
        ),
      ),
  );
}

/**
 * Finds the units of a partition that have all wanted clauses and no excluded one. Gives their scores by their places in
 * the table.
 */
export async function findUnits(
  files: IndexFiles,
  partition: NumberedPartition,
  wanted: Wanted,
): Promise<ReadonlyMap<number, number>> {
  const load = createLoad(files, partition);
  const [table, filter] = await Promise.all([
    files.table(partition.tag),
    createFilter(files, partition, wanted),
    ...listEntries(wanted).map(load),
  ]);
  const rank = createRank(wanted.units, table.lengths);
  const isAnybody = wanted.role === undefined || wanted.role === "statement";
  const search = { table, filter, rank, load, isAnybody };
  const found = await Promise.all(wanted.clauses.map((clause) => findClause(search, clause)));
  const kept = found.filter((_, index) => wanted.clauses[index]?.excluded === false);
  const excluded = found.filter((_, index) => wanted.clauses[index]?.excluded === true);
  return exclude(intersect(kept), excluded);
}

/** All words whose places are looked up. */
function listEntries({ clauses }: Wanted): LexiconEntry[] {
  const terms = clauses.flatMap(({ anyOf }) => anyOf.flat());
  return terms.flatMap(({ spellings, signs, quantities = [] }) =>
    [...spellings, ...signs, ...quantities].flatMap(({ words }) => words),
  );
}

interface PartitionSearch {
  /** Whether words are found that nobody says: those of a title. */
  readonly isAnybody: boolean;
  readonly table: Table;
  readonly filter: (postings: Postings) => Postings;
  readonly rank: Rank;
  readonly load: (entry: LexiconEntry) => Promise<Postings | undefined>;
}

/** @throws IndexError where a chunk lacks a word that it has by the lexicon */
function createLoad(
  files: IndexFiles,
  { tag, number }: NumberedPartition,
): PartitionSearch["load"] {
  return async ({ word, chunks }) => {
    const chunk = chunks.get(number);
    if (chunk === undefined) return undefined;
    const postings = (await files.chunk(tag, chunk)).get(word);
    if (postings === undefined) throw new IndexError("damaged", nameChunk(tag, chunk));
    return postings;
  };
}

/** A unit that has several of the alternatives has the scores of each. */
async function findClause(
  search: PartitionSearch,
  { anyOf }: ResolvedClause,
): Promise<Map<number, number>> {
  const found = await Promise.all(
    anyOf.map(async (terms) =>
      intersect(await Promise.all(terms.map((term) => findTerm(search, term)))),
    ),
  );
  return unite(found, (one, other) => one + other);
}

async function findTerm(search: PartitionSearch, term: ResolvedTerm): Promise<Map<number, number>> {
  const find = (spellings: readonly Spelling[]) =>
    Promise.all(spellings.map((spelling) => findSpelling(search, spelling)));
  const [signs, spellings, quantities] = await Promise.all([
    find(term.signs),
    find(term.spellings),
    find(term.quantities ?? []),
  ]);
  return unite([intersect([unite(spellings, Math.max), ...signs]), ...quantities], Math.max);
}

async function findSpelling(
  search: PartitionSearch,
  { words, isNear, isTitle = false }: Spelling,
): Promise<Map<number, number>> {
  const { table, filter, rank, load } = search;
  if (isTitle && !search.isAnybody) return new Map();
  const postings = await Promise.all(words.map(load));
  const known = postings.filter((word) => word !== undefined);
  const scores = new Map<number, number>();
  if (known.length < postings.length) return scores;
  const { records, starts } = filter(findPhrase(known));
  const weight = rank.weigh(words) * (isNear === true ? nearShare : 1);
  for (const [index, record] of records.entries()) {
    const place = table.records[record] ?? 0;
    const count = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    scores.set(place, rank.score(weight, count, place));
  }
  return isTitle ? spreadScores(scores, table) : scores;
}

/** Gives all units of a conference the score of its title; words of most titles tell no conference from another. */
function spreadScores(scores: ReadonlyMap<number, number>, table: Table): Map<number, number> {
  const byConference = new Map(
    Array.from(scores, ([place, score]) => [table.units[place]?.[1] ?? -1, score]),
  );
  const isCommon =
    byConference.size > fewTitles && byConference.size > table.conferences.length * titleShare;
  if (isCommon || byConference.size === 0) return new Map();
  return new Map(
    Array.from(table.units.entries()).flatMap(([place, [, conference]]) => {
      const score = byConference.get(conference);
      return score === undefined ? [] : [[place, score] as const];
    }),
  );
}

/** The share of a partition's titles, and the number of them, beyond which a word is common. */
const [titleShare, fewTitles] = [0.2, 3];

/** Leaves of a word's positions those in questions or in answers, where these are asked for. */
async function createFilter(
  files: IndexFiles,
  { tag }: NumberedPartition,
  { role, clauses }: Wanted,
): Promise<PartitionSearch["filter"]> {
  if (role === undefined || role === "statement" || clauses.length === 0) return (all) => all;
  const [roles, { records }] = await Promise.all([files.roles(tag), files.table(tag)]);
  const asked = role === "question";
  return (postings) =>
    keepPositions(postings, (record, position) =>
      isRole(roles[records[record] ?? 0] ?? [], position, asked),
    );
}

/** Turns alternate from a question on: the first end that lies behind a position tells whose it is. */
function isRole(ends: RoleEnds, position: number, asked: boolean): boolean {
  const turn = ends.findIndex((end) => position < end);
  return turn >= 0 && (turn % 2 === 0) === asked;
}

function unite(
  all: readonly Map<number, number>[],
  join: (one: number, other: number) => number,
): Map<number, number> {
  const [first = new Map<number, number>(), ...rest] = all;
  if (rest.length === 0) return first;
  const united = new Map(first);
  for (const more of rest) {
    for (const [place, score] of more) united.set(place, join(score, united.get(place) ?? 0));
  }
  return united;
}

function intersect(all: readonly Map<number, number>[]): Map<number, number> {
  const [fewest = new Map<number, number>(), ...rest] = all.toSorted((a, b) => a.size - b.size);
  if (rest.length === 0) return fewest;
  const common = new Map<number, number>();
  for (const [place, score] of fewest) {
    if (rest.every((other) => other.has(place))) {
      common.set(
        place,
        rest.reduce((sum, other) => sum + (other.get(place) ?? 0), score),
      );
    }
  }
  return common;
}

function exclude(
  found: ReadonlyMap<number, number>,
  excluded: readonly ReadonlyMap<number, number>[],
): ReadonlyMap<number, number> {
  if (excluded.length === 0) return found;
  return new Map([...found].filter(([place]) => !excluded.some((other) => other.has(place))));
}
