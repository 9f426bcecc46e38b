import type { IndexFiles } from "./index-files.ts";
import type { LexiconEntry } from "../format/lexicon.ts";
import type { Postings } from "../format/chunk.ts";
import { findPhrase, keepPositions } from "./find-phrase.ts";
import { createRank, type Rank } from "./rank.ts";
import type { RoleEnds } from "../format/unit-text.ts";
import type { ResolvedTerm, Spelling } from "./resolve.ts";
import type { SearchRole } from "../format/state.ts";
import type { Partition, Table } from "../format/table.ts";

/** The terms of a search, and the index that is searched. */
export interface Wanted {
  readonly terms: readonly ResolvedTerm[];
  readonly role: SearchRole | undefined;
  /** Units of the whole index. */
  readonly units: number;
}

/** A partition with its number, counted from the oldest, from 0. */
export interface NumberedPartition extends Partition {
  readonly number: number;
}

/** Whether, by the lexicon and the n-grams, a partition can hold a unit with all wanted terms. */
export function mayHold({ number }: NumberedPartition, { terms }: Wanted): boolean {
  return terms.every(
    ({ excluded, spellings, signs }) =>
      excluded ||
      (signs.every(({ partitions }) => partitions.has(number)) &&
        spellings.some(({ partitions }) => partitions.has(number))),
  );
}

/**
 * Finds the units of a partition that have all wanted terms and no excluded one. Gives their scores by their places in
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
    ...listWanted(wanted).map(load),
  ]);
  const rank = createRank(wanted.units, table.lengths);
  const search = { table, filter, rank, load };
  const found = await Promise.all(wanted.terms.map((term) => findTerm(search, term)));
  const kept = found.filter((_, index) => wanted.terms[index]?.excluded === false);
  const excluded = found.filter((_, index) => wanted.terms[index]?.excluded === true);
  return exclude(intersect(kept), excluded);
}

/** All words whose places are looked up. */
function listWanted({ terms }: Wanted): LexiconEntry[] {
  return terms.flatMap(({ spellings, signs }) =>
    [...spellings, ...signs].flatMap(({ words }) => words),
  );
}

interface PartitionSearch {
  readonly table: Table;
  readonly filter: (postings: Postings) => Postings;
  readonly rank: Rank;
  readonly load: (entry: LexiconEntry) => Promise<Postings | undefined>;
}

function createLoad(
  files: IndexFiles,
  { tag, number }: NumberedPartition,
): PartitionSearch["load"] {
  return async ({ word, chunks }) => {
    const chunk = chunks.get(number);
    return chunk === undefined ? undefined : (await files.chunk(tag, chunk)).get(word);
  };
}

async function findTerm(search: PartitionSearch, term: ResolvedTerm): Promise<Map<number, number>> {
  const [signs, spellings] = await Promise.all([
    Promise.all(term.signs.map((sign) => findSpelling(search, sign))),
    Promise.all(term.spellings.map((spelling) => findSpelling(search, spelling))),
  ]);
  return intersect([unite(spellings), ...signs]);
}

async function findSpelling(
  search: PartitionSearch,
  { words }: Spelling,
): Promise<Map<number, number>> {
  const { table, filter, rank, load } = search;
  const postings = await Promise.all(words.map(load));
  const known = postings.filter((word) => word !== undefined);
  const scores = new Map<number, number>();
  if (known.length < postings.length) return scores;
  const { records, starts } = filter(findPhrase(known));
  const weight = rank.weigh(words);
  for (const [index, record] of records.entries()) {
    const place = table.records[record] ?? 0;
    const count = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    scores.set(place, rank.score(weight, count, place));
  }
  return scores;
}

/** Leaves of a word's positions those in questions or in answers, where these are asked for. */
async function createFilter(
  files: IndexFiles,
  { tag }: NumberedPartition,
  { role, terms }: Wanted,
): Promise<PartitionSearch["filter"]> {
  if (role === undefined || role === "statement" || terms.length === 0) return (all) => all;
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

function unite(all: readonly Map<number, number>[]): Map<number, number> {
  const [first = new Map<number, number>(), ...rest] = all;
  if (rest.length === 0) return first;
  const united = new Map(first);
  for (const more of rest) {
    for (const [place, score] of more) united.set(place, Math.max(score, united.get(place) ?? 0));
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
