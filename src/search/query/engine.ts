import { overlaps } from "./filter.ts";
import { findUnits, mayHold, type NumberedPartition, type Wanted } from "./find-units.ts";
import {
  type Collector,
  createCollector,
  type Found,
  type FoundPart,
  type Manner,
} from "./found.ts";
import type { IndexFiles } from "./index-files.ts";
import { parseQuery } from "./query.ts";
import { hasWanted, listWanted, type Query } from "./split-query.ts";
import { type ResolvedClause, resolveBeginning, resolveClause, resolveFacets } from "./resolve.ts";
import { listMeant } from "./meant.ts";
import { isFiltered, type SearchState } from "../format/state.ts";
import type { Manifest } from "../format/table.ts";

/** Searches the index. */
export interface Engine {
  /**
   * Runs a search. Calls `report` with the first results, from the newest partitions that have any, and at the end with
   * all of them (`complete`). Where there are none it may report once more, with a query that has some. Loads nothing more until the promise of `report` is fulfilled. After `signal` is aborted
   * the search ends early and reports nothing more.
   *
   * @throws IndexError where a file of the index cannot be loaded; the next search tries again.
   */
  search: (
    state: SearchState,
    report: (found: Found) => Promise<void> | void,
    signal?: AbortSignal,
  ) => Promise<void>;
}

/** Makes an engine over an index folder. */
export function createEngine(files: IndexFiles): Engine {
  return {
    async search(state, report, signal) {
      const manifest = await files.manifest();
      const query = parseQuery(state.query);
      const isAsked = hasWanted(query) || isFiltered(state);
      const [passing, clauses] = await Promise.all([
        resolveFacets(files, state),
        resolveAll(files, query),
      ]);
      const search = { state, manifest, files, passing, signal, report };
      let found = await run(search, isAsked ? clauses : undefined, "written");
      const isOpen = (): boolean => found.hits.length === 0 && !isAborted(signal);
      if (isOpen() && listWanted(query).some(({ quoted }) => quoted)) {
        found = await run(search, await resolveAll(files, query, true), "named");
      }
      const last = isOpen() ? query.clauses.at(-1) : undefined;
      const begun = last && (await resolveBeginning(files, last));
      if (begun !== undefined) found = await run(search, [...clauses.slice(0, -1), begun], "begun");
      if (!isAborted(signal)) await report(found);
      const meant = isOpen() ? await findMeant(search, query) : undefined;
      if (meant !== undefined && !isAborted(signal)) await report({ ...found, meant });
    },
  };
}

async function resolveAll(
  files: IndexFiles,
  { clauses }: Query,
  isNamed = false,
): Promise<ResolvedClause[]> {
  return await Promise.all(clauses.map((clause) => resolveClause(files, clause, isNamed)));
}

/** The first query near this one that has results with the same filters. */
async function findMeant(search: Search, query: Query): Promise<string | undefined> {
  for (const text of await listMeant(search.files, query)) {
    const clauses = await resolveAll(search.files, parseQuery(text));
    const { hits } = await run({ ...search, report: () => undefined }, clauses, "written");
    if (isAborted(search.signal)) return undefined;
    if (hits.length > 0) return text;
  }
  return undefined;
}

interface Search {
  readonly state: SearchState;
  readonly manifest: Manifest;
  readonly files: IndexFiles;
  /** Numbers of the partitions that can have results with the chosen values. */
  readonly passing: ReadonlySet<number> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly report: (found: Found) => Promise<void> | void;
}

/**
 * Searches one partition, then more and more at a time until there are results to report, then the others. Stops when
 * aborted.
 */
async function run(
  search: Search,
  clauses: readonly ResolvedClause[] | undefined,
  manner: Manner,
): Promise<Found> {
  const collector = createCollector(search.state);
  const wanted = createWanted(search, clauses ?? []);
  const partitions = clauses === undefined ? [] : listPartitions(search, wanted);
  let reported = false;
  let at = 0;
  for (let size = 1; at < partitions.length && !reported; at += size, size *= 2) {
    if (isAborted(search.signal)) break;
    const group = partitions.slice(at, at + size);
    const parts = await Promise.all(group.map((one) => searchPartition(search, one, wanted)));
    for (const part of parts) collector.add(part);
    if (at + size >= partitions.length) continue;
    const found = collector.finish(false, manner);
    reported = found.hits.length > 0;
    if (reported) await search.report(found);
  }
  for await (const part of searchAhead(search, partitions.slice(at), wanted)) collector.add(part);
  await nameChosen(search, collector);
  return collector.finish(true, manner);
}

/** Finds the names of chosen values that no partition with results has. */
async function nameChosen(search: Search, collector: Collector): Promise<void> {
  for (const { tag } of search.manifest.partitions) {
    if (collector.hasNames() || isAborted(search.signal)) return;
    collector.addNames(await search.files.table(tag));
  }
}

function createWanted({ state, manifest }: Search, clauses: readonly ResolvedClause[]): Wanted {
  const units = manifest.partitions.reduce((sum, partition) => sum + partition.units, 0);
  return { clauses, role: state.role, units };
}

/**
 * The partitions that can hold results, in the order of the results. Then those that have the words but not the chosen
 * values: they count towards the other values that could be chosen.
 */
function listPartitions({ state, manifest, passing }: Search, wanted: Wanted): NumberedPartition[] {
  const { length } = manifest.partitions;
  const numbered = manifest.partitions.map((partition, index) => ({
    ...partition,
    number: length - 1 - index,
  }));
  const within = numbered.filter(
    (partition) => overlaps(partition.from, partition.to, state) && mayHold(partition, wanted),
  );
  const ordered = state.sort === "oldest" ? within.toReversed() : within;
  const [first = [], last = []] = [true, false].map((isPassing) =>
    ordered.filter(({ number }) => (passing?.has(number) ?? true) === isPassing),
  );
  return [...first, ...last];
}

/** Searches partitions in order, some of them at any time, so that the connection is never idle. */
async function* searchAhead(
  search: Search,
  partitions: readonly NumberedPartition[],
  wanted: Wanted,
): AsyncGenerator<FoundPart> {
  const started: Promise<FoundPart>[] = [];
  for (let index = 0; index < partitions.length; index++) {
    if (isAborted(search.signal)) return;
    for (const partition of partitions.slice(started.length, index + mostAhead)) {
      const part = searchPartition(search, partition, wanted);
      part.catch(() => undefined);
      started.push(part);
    }
    const next = await started[index];
    if (next !== undefined) yield next;
  }
}

/** Partitions that are searched at a time. */
const mostAhead = 8;

async function searchPartition(
  { files }: Search,
  partition: NumberedPartition,
  wanted: Wanted,
): Promise<FoundPart> {
  const [table, entries] = await Promise.all([
    files.table(partition.tag),
    files.entries(partition.tag),
  ]);
  const scores =
    wanted.clauses.length === 0
      ? new Map(Array.from({ length: entries.count }, (_, place) => [place, 0]))
      : await findUnits(files, partition, wanted);
  return { table, entries, scores };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
