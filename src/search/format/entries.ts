import type { UnitKind } from "../../transcript/model/model.ts";
import type { FacetName } from "./state.ts";
import type { ConferenceRow, Table, UnitRow } from "./table.ts";

/** A unit of the index as filters see it. */
export interface Entry {
  readonly unit: string;
  /** Its place in the table. The units of a conference stand in their order. */
  readonly place: number;
  readonly conference: ConferenceRow;
  /** Name of the file its text is in. */
  readonly text: string;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** The units of a table by their places, each looked up when first asked for. */
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

type ConferenceFacet = "topic" | "kind" | "language" | "conference";

function createEntry(
  table: Table,
  [unit, own, text, people, askers, outlets, phrases]: UnitRow,
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
      phrase: phrases.map((index) => table.phrases[index]?.[0] ?? ""),
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
