import type { Entry } from "../format/entries.ts";
import { facetNames, type FacetName, mapFacets, type SearchState } from "../format/state.ts";

/** Exact counts over the results of a search. */
export interface Tally {
  /** For each facet, the results that each value would leave if it were the only chosen one; most first. */
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
  /** Counts a record, given the facets whose chosen values it does not have. */
  readonly add: (entry: Entry, failing: readonly FacetName[]) => void;
  readonly finish: () => Tally;
}

/** A record that only one facet rules out counts in that facet, because another value would show it. */
export function createTally(state: SearchState): TallyBuilder {
  const passing = createCounter(facetNames);
  const others = mapFacets((name) => createCounter([name]));
  const length = isOneYear(state) ? "2021-03".length : "2021".length;
  return {
    add(entry, failing) {
      const [first, second] = failing;
      if (second === undefined) (first === undefined ? passing : others[first]).add(entry);
    },
    finish() {
      const facets = mapFacets(() => new Map<string, number>());
      for (const counter of [passing, ...Object.values(others)]) counter.addTo(facets);
      return {
        facets: mapFacets((name) => sortCounts(facets[name])),
        periods: fillPeriods(passing.listPeriods(length)),
      };
    },
  };
}

type Counts = Map<string, number>;

/** Counts the values of records in some facets. Values of a conference are counted once for all its records. */
interface Counter {
  readonly add: (entry: Entry) => void;
  readonly addTo: (counts: Readonly<Record<FacetName, Counts>>) => void;
  /** Records by the first characters of their dates. */
  readonly listPeriods: (length: number) => Counts;
}

function createCounter(names: readonly FacetName[]): Counter {
  const conferences = new Map<Entry["conference"], { readonly entry: Entry; count: number }>();
  const own = names.filter((name) => unitFacets.has(name));
  const shared = names.filter((name) => !unitFacets.has(name));
  const values = mapFacets(() => new Map<string, number>());
  return {
    add(entry) {
      const known = conferences.get(entry.conference);
      if (known === undefined) conferences.set(entry.conference, { entry, count: 1 });
      else known.count += 1;
      for (const name of own) for (const value of entry.values[name]) increase(values[name], value);
    },
    addTo(counts) {
      for (const name of own) {
        for (const [value, count] of values[name]) increase(counts[name], value, count);
      }
      for (const { entry, count } of conferences.values()) {
        for (const name of shared) {
          for (const value of entry.values[name]) increase(counts[name], value, count);
        }
      }
    },
    listPeriods(length) {
      const periods = new Map<string, number>();
      for (const [{ start }, { count }] of conferences) {
        if (start !== null) increase(periods, start.slice(0, length), count);
      }
      return periods;
    },
  };
}

/** Facets in which the records of one conference differ. */
const unitFacets: ReadonlySet<FacetName> = new Set(["person", "asker", "outlet", "phrase", "unit"]);

function isOneYear({ from, to }: SearchState): boolean {
  return from !== undefined && from.slice(0, 4) === to?.slice(0, 4);
}

function increase(counts: Counts, value: string, by = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + by);
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
