/**
 * The state of a search page, and its form in the address.
 *
 * Every address can be read: unknown parameters and impossible values are left out.
 */
export interface SearchState {
  /** The query as typed. */
  readonly query: string;
  readonly sort: Sort;
  /** First and last day, month or year, both included: `2021`, `2021-03`, `2021-03-18`. */
  readonly from?: string;
  readonly to?: string;
  /** Whose words are searched; left out for all. */
  readonly role?: SearchRole;
  /** The chosen values of each facet. A result has one of the values of every facet in which some are chosen. */
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** Words in the question, in the answer, or in statements. */
export const searchRoles = ["question", "answer", "statement"] as const;
export type SearchRole = (typeof searchRoles)[number];

export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

/**
 * The facets, by which results are filtered besides time and role: the person who answered or spoke, the asker, the
 * asker's outlet, topic, marked phrase of the answer, kind of unit, kind of conference, language and conference, all by id.
 */
export const facetNames = [
  "person",
  "asker",
  "outlet",
  "topic",
  "phrase",
  "unit",
  "kind",
  "language",
  "conference",
] as const;
export type FacetName = (typeof facetNames)[number];

/** Reads the parameters of an address. */
export function readState(parameters: URLSearchParams): SearchState {
  const [from, to] = [readDate(parameters.get("from")), readDate(parameters.get("to"))];
  const role = searchRoles.find((name) => name === parameters.get("role"));
  return {
    query: parameters.get("q") ?? "",
    sort: sorts.find((name) => name === parameters.get("sort")) ?? "relevance",
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(role !== undefined && { role }),
    facets: mapFacets((name) => [...new Set(parameters.getAll(name).filter(Boolean))].sort()),
  };
}

/** What an address gives as the first or the last day and is no date, such as `2026-13-45`. */
export function listIgnoredDates(parameters: URLSearchParams): string[] {
  const given = ["from", "to"].map((name) => parameters.get(name) ?? "");
  return given.filter((value) => value !== "" && readDate(value) === undefined);
}

/** The facet by whose name a reader tries to filter among the words of a query: `outlet:reuters`. */
export function findTypedFacet(query: string): FacetName | undefined {
  const [, typed] = /(?<![\p{L}\p{N}])([a-z]+):[\p{L}\p{N}"“「]/u.exec(query.toLowerCase()) ?? [];
  return facetNames.find((name) => name === typed);
}

/** The parameters for a state, in a fixed order; `readState` of them gives the state again. */
export function writeState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.query !== "") parameters.set("q", state.query);
  if (state.role !== undefined) parameters.set("role", state.role);
  if (state.from !== undefined) parameters.set("from", state.from);
  if (state.to !== undefined) parameters.set("to", state.to);
  for (const name of facetNames) {
    for (const value of state.facets[name]) parameters.append(name, value);
  }
  if (state.sort !== "relevance") parameters.set("sort", state.sort);
  return parameters;
}

/** A state with one value of a facet put in, or taken out where it was in. */
export function toggleFacet(state: SearchState, name: FacetName, value: string): SearchState {
  const before = state.facets[name];
  const values = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value].sort();
  return { ...state, facets: { ...state.facets, [name]: values } };
}

/** Whether a filter narrows the results. */
export function isFiltered(state: SearchState): boolean {
  return (
    (state.from ?? state.to ?? state.role) !== undefined ||
    facetNames.some((name) => state.facets[name].length > 0)
  );
}

/** A record with a value for each facet. */
export function mapFacets<Value>(create: (name: FacetName) => Value): Record<FacetName, Value> {
  return {
    person: create("person"),
    asker: create("asker"),
    outlet: create("outlet"),
    topic: create("topic"),
    phrase: create("phrase"),
    unit: create("unit"),
    kind: create("kind"),
    language: create("language"),
    conference: create("conference"),
  };
}

function readDate(value: string | null): string | undefined {
  const [whole, year, month = "1", day = "1"] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(value ?? "") ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= days ? whole : undefined;
}
