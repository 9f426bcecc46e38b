import { type Entry, findFailing, isWithin } from "./filter.ts";
import type { SearchState } from "./state.ts";
import type { Table } from "./table.ts";
import { createTally, type Tally } from "./tally.ts";

/** The results of a search. */
export interface Found {
  /** All results in the order asked for. */
  readonly hits: readonly Hit[];
  readonly tally: Tally;
  /** Names by language of the persons, outlets, topics and conferences in the partitions searched. */
  readonly names: Names;
  /** Whether all partitions were searched. */
  readonly complete: boolean;
  /**
   * Whether nothing was found for the last word and these are words that begin so: then some may be
   * missing, and the results are not to be counted.
   */
  readonly beginnings: boolean;
}

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
}

/** By id, with the facet before it where ids of several kinds could be the same: `person/x`. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Collects results from partitions, in any order. */
export interface Collector {
  readonly addNames: (table: Table) => void;
  readonly add: (entry: Entry, score: number) => void;
  readonly finish: (complete: boolean, beginnings: boolean) => Found;
}

export function createCollector(state: SearchState): Collector {
  const hits: Hit[] = [];
  const tally = createTally(state);
  const names: Record<string, Readonly<Record<string, string>>> = {};
  return {
    addNames(table) {
      for (const [id, texts] of table.people) names[`person/${id}`] = texts;
      for (const [id, texts] of table.outlets) names[`outlet/${id}`] = texts;
      for (const [id, texts] of table.topics) names[`topic/${id}`] = texts;
      for (const { id, language, title } of table.conferences) {
        names[`conference/${id}`] = { ...names[`conference/${id}`], [language]: title };
      }
    },
    add(entry, score) {
      if (!isWithin(entry.conference.start, state) || !hasRole(entry, state)) return;
      const failing = findFailing(entry, state);
      tally.add(entry, failing);
      if (failing.length === 0) hits.push({ entry, score });
    },
    finish: (complete, beginnings) => ({
      hits: sortHits(hits, state),
      tally: tally.finish(),
      names,
      complete,
      beginnings,
    }),
  };
}

/** Words of questions and answers are looked for in indexes of their own; statements have none. */
function hasRole({ values }: Entry, { role }: SearchState): boolean {
  return role !== "statement" || values.unit.includes("statement");
}

/** What is undated counts as older than everything else. */
function sortHits(hits: readonly Hit[], { sort }: SearchState): Hit[] {
  const direction = sort === "oldest" ? 1 : -1;
  return hits.toSorted(
    (a, b) =>
      (sort === "relevance" ? b.score - a.score : 0) ||
      direction * compareText(a.entry.conference.start ?? "", b.entry.conference.start ?? "") ||
      compareText(a.entry.conference.url, b.entry.conference.url) ||
      a.entry.place - b.entry.place,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
