import { overlaps } from "./filter.ts";
import { findBeginnings, findRecords } from "./find-records.ts";
import { createCollector, type Found } from "./found.ts";
import type { IndexFiles } from "./index-files.ts";
import { createOpener, type PagefindOpener } from "./pagefind.ts";
import { hasWanted, parseQuery, type Query } from "./query.ts";
import type { Scope } from "./record.ts";
import { isFiltered, type SearchState } from "./state.ts";
import type { Manifest, Partition } from "./table.ts";

/** Searches the index. One engine keeps what it has loaded. */
export interface Engine {
  /**
   * Runs a search. `report` is told the results so far after the newest partition that is asked for, and
   * all of them at the end, `complete`; older partitions are loaded once what is reported is shown. Once `signal` is aborted it ends early and reports no more.
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
  let opener: Promise<PagefindOpener> | undefined;
  return {
    async search(state, report, signal) {
      try {
        const manifest = await files.manifest();
        const plan = planSearch(state, manifest);
        if (plan.query.terms.length > 0 && plan.partitions.length > 0) {
          opener ??= openPagefind(files, plan);
        }
        const search = { ...plan, state, files, opener: await opener, signal, report };
        const found = await runSearch(search, false);
        if (found === undefined) return;
        const begun = found.hits.length === 0 ? await runSearch(search, true) : undefined;
        if (signal?.aborted !== true) await report(begun ?? found);
      } catch (error) {
        opener = undefined;
        throw error;
      }
    },
  };
}

/** What is searched: which partitions, in the order in which results are wanted, and whose words. */
interface Plan {
  readonly query: Query;
  readonly scope: Scope;
  readonly partitions: readonly Partition[];
}

interface Search extends Plan {
  readonly state: SearchState;
  readonly files: IndexFiles;
  readonly opener: PagefindOpener | undefined;
  readonly signal: AbortSignal | undefined;
  readonly report: (found: Found) => Promise<void> | void;
}

function planSearch(state: SearchState, { partitions }: Manifest): Plan {
  const query = parseQuery(state.query);
  const wanted = hasWanted(query) || isFiltered(state) ? partitions : [];
  const within = wanted.filter(({ from, to }) => overlaps(from, to, state));
  return {
    query,
    scope: state.role === undefined || state.role === "statement" ? "unit" : state.role,
    partitions: state.sort === "oldest" ? within.toReversed() : within,
  };
}

/** Loads Pagefind and the first partition: see `PagefindOpener` for why that one comes alone. */
async function openPagefind(files: IndexFiles, plan: Plan): Promise<PagefindOpener> {
  const opener = createOpener(await files.module(), files.base);
  const first = plan.partitions[0];
  if (first !== undefined) await opener.open(plan.scope, first.tag).ready();
  files.check();
  return opener;
}

/** Searches all partitions, the first by itself and the rest together; `undefined` once aborted. */
async function runSearch(search: Search, beginnings: boolean): Promise<Found | undefined> {
  const collector = createCollector(search.state);
  const [first, ...rest] = search.partitions;
  for (const group of [first === undefined ? [] : [first], rest]) {
    const parts = await Promise.all(
      group.map((partition) => searchPartition(search, partition, beginnings)),
    );
    search.files.check();
    if (search.signal?.aborted === true) return undefined;
    for (const { table, entries, scores } of parts) {
      collector.addNames(table);
      for (const [place, score] of scores) {
        const entry = entries[place];
        if (entry !== undefined) collector.add(entry, score);
      }
    }
    if (group.length > 0 && group !== rest && rest.length > 0) {
      const found = collector.finish(false, beginnings);
      if (found.hits.length > 0) await search.report(found);
    }
  }
  return collector.finish(true, beginnings);
}

async function searchPartition(search: Search, { tag }: Partition, beginnings: boolean) {
  const { files, scope, query, opener } = search;
  const [table, entries, places] = await Promise.all([
    files.table(tag),
    files.entries(tag),
    files.places(tag, scope),
  ]);
  const index = opener?.open(scope, tag);
  const find = beginnings ? findBeginnings : findRecords;
  const ids =
    index === undefined || query.terms.length === 0
      ? new Map(Array.from(places.keys(), (id) => [id, 0]))
      : await find(index, query, new Set(places.keys()));
  const scores = Array.from(ids, ([id, score]) => [places.get(id) ?? -1, score] as const);
  return { table, entries, scores };
}
