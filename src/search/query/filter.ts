import type { Start } from "../../schemas/start.ts";
import type { Entry } from "../format/entries.ts";
import { facetNames, type FacetName, type SearchState } from "../format/state.ts";

/** Whether a conference began between the first and the last day of a state; an undated one never did. */
export function isWithin(date: Start, range: DateRange): boolean {
  if (date === null) return range.from === undefined && range.to === undefined;
  const { from = "", to = "\uffff" } = range;
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to;
}

/** Whether the period between two dates overlaps the period of a state. */
export function overlaps(
  first: string,
  last: string,
  { from = "", to = "\uffff" }: DateRange,
): boolean {
  return last.slice(0, from.length) >= from && first.slice(0, to.length) <= to;
}

/** Makes a function that gives the facets in which a record has none of the chosen values. */
export function createFilter({ facets }: SearchState): (entry: Entry) => readonly FacetName[] {
  const chosen = facetNames.filter((name) => facets[name].length > 0);
  return ({ values }) =>
    chosen.length === 0
      ? chosen
      : chosen.filter((name) => !facets[name].some((value) => values[name].includes(value)));
}

type DateRange = Pick<SearchState, "from" | "to">;
