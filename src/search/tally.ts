import type { Entry } from "./filter.ts";
import { facetNames, type FacetName, mapFacets, type SearchState } from "./state.ts";

/** Exact counts over the results of a search. */
export interface Tally {
  /** Of each facet, the results each value would leave, were it the facet's only one; most first. */
  readonly facets: Readonly<Record<FacetName, readonly Count[]>>;
  /** Dated results per year, or per month where the search is within one year; in order, gaps filled. */
  readonly periods: readonly Count[];
}

export interface Count {
  /** Id of the value; of a period `2021` or `2021-03`. */
  readonly value: string;
  readonly count: number;
}

/** Counts records as they are found. */
export interface TallyBuilder {
  /** Counts a record of which a search rules out those facets. */
  readonly add: (entry: Entry, failing: readonly FacetName[]) => void;
  readonly finish: () => Tally;
}

/** A record that only one facet rules out counts in that facet: it is what another value would show. */
export function createTally(state: SearchState): TallyBuilder {
  const facets = mapFacets(() => new Map<string, number>());
  const periods = new Map<string, number>();
  const length = isOneYear(state) ? "2021-03".length : "2021".length;
  return {
    add(entry, failing) {
      const [first, second] = failing;
      if (second !== undefined) return;
      for (const name of first === undefined ? facetNames : [first]) {
        for (const value of entry.values[name]) increase(facets[name], value);
      }
      const { start } = entry.conference;
      if (first === undefined && start !== null) increase(periods, start.slice(0, length));
    },
    finish: () => ({
      facets: mapFacets((name) => sortCounts(facets[name])),
      periods: fillPeriods(periods),
    }),
  };
}

function isOneYear({ from, to }: SearchState): boolean {
  return from !== undefined && from.slice(0, 4) === to?.slice(0, 4);
}

function increase(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function sortCounts(counts: ReadonlyMap<string, number>): Count[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

/** All periods from the first to the last, those without a result too. */
function fillPeriods(counts: ReadonlyMap<string, number>): Count[] {
  const known = [...counts.keys()].sort();
  const last = known.at(-1) ?? "";
  const filled: Count[] = [];
  for (let period = known[0]; period !== undefined && period <= last; period = nextPeriod(period)) {
    filled.push({ value: period, count: counts.get(period) ?? 0 });
  }
  return filled;
}

function nextPeriod(period: string): string {
  const [year = "", month] = period.split("-");
  if (month === undefined) return String(Number(year) + 1).padStart(4, "0");
  return month === "12"
    ? `${String(Number(year) + 1).padStart(4, "0")}-01`
    : `${year}-${String(Number(month) + 1).padStart(2, "0")}`;
}
