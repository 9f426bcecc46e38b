import type { Start } from "../../schemas/start.ts";
import type { UnitKind } from "../../transcript/model/model.ts";
import { facetNames, type FacetName, type SearchState } from "./state.ts";
import type { ConferenceRow, Table, UnitRow } from "./table.ts";

/** A record of the index as filters see it. */
export interface Entry {
  readonly unit: string;
  /** Its place in the table, which is that in its conference among the units of it. */
  readonly place: number;
  readonly conference: ConferenceRow;
  /** Name of the file its text is in. */
  readonly text: string;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** The records of a table by their places, each looked up when first asked for. */
export interface Entries {
  readonly count: number;
  readonly at: (place: number) => Entry | undefined;
}

export function createEntries(table: Table): Entries {
  const shared = table.conferences.map((conference) => listConferenceValues(conference, table));
  const kept: (Entry | undefined)[] = [];
  return {
    count: table.units.length,
    at(place) {
      const row = table.units[place];
      if (row === undefined) return undefined;
      return (kept[place] ??= createEntry(table, row, place, shared));
    },
  };
}

/** Whether a conference began between the first and the last day of a state; an undated one never did. */
export function isWithin(date: Start, range: DateRange): boolean {
  if (date === null) return range.from === undefined && range.to === undefined;
  const { from = "", to = "\uffff" } = range;
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to;
}

/** Whether any date between two lies between those of a state. */
export function overlaps(
  first: string,
  last: string,
  { from = "", to = "\uffff" }: DateRange,
): boolean {
  return last.slice(0, from.length) >= from && first.slice(0, to.length) <= to;
}

/** Tells the facets whose values in a state a record does not have. */
export function createFilter({ facets }: SearchState): (entry: Entry) => readonly FacetName[] {
  const chosen = facetNames.filter((name) => facets[name].length > 0);
  return ({ values }) =>
    chosen.length === 0
      ? chosen
      : chosen.filter((name) => !facets[name].some((value) => values[name].includes(value)));
}

type DateRange = Pick<SearchState, "from" | "to">;

type ConferenceFacet = "topic" | "kind" | "language" | "conference";

function createEntry(
  table: Table,
  [unit, own, text, people, askers, outlets]: UnitRow,
  place: number,
  shared: readonly Pick<Entry["values"], ConferenceFacet>[],
): Entry | undefined {
  const [conference, values] = [table.conferences[own], shared[own]];
  if (conference === undefined || values === undefined) return undefined;
  return {
    unit,
    place,
    conference,
    text: conference.texts[text] ?? "",
    values: {
      ...values,
      person: people.map((index) => table.people[index]?.[0] ?? ""),
      asker: askers.map((index) => table.people[index]?.[0] ?? ""),
      outlet: outlets.map((index) => table.outlets[index]?.[0] ?? ""),
      unit: unit.startsWith("S") ? statementValue : exchangeValue,
    },
  };
}

function listConferenceValues(
  { topics, kind, language, id }: ConferenceRow,
  table: Table,
): Pick<Entry["values"], ConferenceFacet> {
  const topic = topics.map((index) => table.topics[index]?.[0] ?? "");
  return { topic, kind: [kind], language: [language], conference: [id] };
}

const statementValue: readonly UnitKind[] = ["statement"];
const exchangeValue: readonly UnitKind[] = ["exchange"];
