import type { Entries, Entry } from "../format/entries.ts";
import { createFilter, isWithin } from "./filter.ts";
import type { FacetName, SearchState } from "../format/state.ts";
import type { Table } from "../format/table.ts";
import { createTally, type Tally } from "./tally.ts";

/** The results of a search. */
export interface Found {
  /** All results in the order asked for. */
  readonly hits: readonly Hit[];
  readonly tally: Tally;
  /** Names by language of persons, outlets, topics and marked phrases in the partitions searched, and of what is chosen. */
  readonly names: Names;
  /** Whether all partitions were searched. */
  readonly complete: boolean;
  /**
   * Whether the last word was not found and the results have words that begin with it. Some results may then be
   * missing, so their number is not shown.
   */
  readonly beginnings: boolean;
  /** Where nothing was found: a query with words near the ones asked for that has results. */
  readonly meant?: string;
  /** Whether no text has the quoted phrases and the results have them as names or labels of who speaks. */
  readonly named: boolean;
}

/** How the words of a query were looked for: as they are, quoted ones as names, the last one as a beginning. */
export type Manner = "written" | "named" | "begun";

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
}

/** By facet and id, since a person and an outlet may have the same id: `person/x`. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Collects results from partitions, given in the order in which results of equal rank are to stand. */
export interface Collector {
  readonly addNames: (table: Table) => void;
  /** Whether all chosen values have names. */
  readonly hasNames: () => boolean;
  readonly add: (part: FoundPart) => void;
  readonly finish: (complete: boolean, manner: Manner) => Found;
}

/** The results in a partition: scores by place in its table. */
export interface FoundPart {
  readonly table: Table;
  readonly entries: Entries;
  readonly scores: ReadonlyMap<number, number>;
}

export function createCollector(state: SearchState): Collector {
  const hits: Hit[] = [];
  const tally = createTally(state);
  const findFailing = createFilter(state);
  const names: Record<string, Readonly<Record<string, string>>> = {};
  const addNames = (table: Table): void => {
    for (const [id, texts] of table.people) names[`person/${id}`] = texts;
    for (const [id, texts] of table.outlets) names[`outlet/${id}`] = texts;
    for (const [id, texts] of table.topics) names[`topic/${id}`] = texts;
    for (const [id, texts] of table.phrases) names[`phrase/${id}`] = texts;
    for (const { id, language, title } of table.conferences) {
      if (!state.facets.conference.includes(id)) continue;
      names[`conference/${id}`] = { ...names[`conference/${id}`], [language]: title };
    }
  };
  return {
    addNames,
    hasNames: () => listNamed(state.facets).every((key) => names[key] !== undefined),
    add({ table, entries, scores }) {
      addNames(table);
      for (const entry of listInOrder(entries, scores, state)) {
        if (!isWithin(entry.conference.start, state) || !hasRole(entry, state)) continue;
        const failing = findFailing(entry);
        tally.add(entry, failing);
        if (failing.length === 0) hits.push({ entry, score: scores.get(entry.place) ?? 0 });
      }
    },
    finish: (complete, manner) => ({
      hits: state.sort === "relevance" ? hits.toSorted((a, b) => b.score - a.score) : [...hits],
      tally: tally.finish(),
      names,
      complete,
      beginnings: manner === "begun",
      named: manner === "named",
    }),
  };
}

/** Keys of names for the values of facets. */
export function listNamed(values: Readonly<Record<FacetName, readonly string[]>>): string[] {
  return namedFacets.flatMap((name) => {
    const kind = name === "asker" ? "person" : name;
    return values[name].map((value) => `${kind}/${value}`);
  });
}

const namedFacets = ["person", "asker", "outlet", "topic", "phrase", "conference"] as const;

/** Words of questions and answers are told apart by their places; statements have neither. */
function hasRole({ values }: Entry, { role }: SearchState): boolean {
  return role !== "statement" || values.unit.includes("statement");
}

/** A table is in order of date, undated and oldest first. Units of one conference stay in their order either way. */
function listInOrder(
  entries: Entries,
  scores: ReadonlyMap<number, number>,
  { sort }: SearchState,
): Entry[] {
  const found = Array.from(Uint32Array.from(scores.keys()).sort()).flatMap(
    (place) => entries.at(place) ?? [],
  );
  if (sort === "oldest") return found;
  const ordered: Entry[] = [];
  for (let end = found.length; end > 0;) {
    let from = end - 1;
    while (from > 0 && found[from - 1]?.conference.start === found[from]?.conference.start) from--;
    for (let at = from; at < end; at++) {
      const entry = found[at];
      if (entry !== undefined) ordered.push(entry);
    }
    end = from;
  }
  return ordered;
}
