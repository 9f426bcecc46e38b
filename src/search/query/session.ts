import { createEngine } from "./engine.ts";
import { type Found, type Hit, listNamed, type Names } from "./found.ts";
import { createIndexFiles, IndexError, type IndexFiles } from "./index-files.ts";
import type { FoundView, SearchReply, SearchRequest } from "./messages.ts";
import { type PersonSuggestion, suggestPeople } from "./people.ts";
import { parseQuery } from "./query.ts";
import { listTypedForms } from "./resolve.ts";
import { mapFacets, readState, type SearchState } from "../format/state.ts";
import type { Tally } from "./tally.ts";
import type { UnitText } from "../format/unit-text.ts";
import { createView, type HitView, isVerified } from "./view.ts";

/**
 * The worker's side of a search page. It answers requests and gives up a request when a newer one comes. It loads the
 * list of partitions at once; if that fails, the first request tries again and reports the failure.
 *
 * After the first results the worker waits until the page shows them before it loads more, so that nothing delays them.
 */
export function createSession(
  base: string,
  fetch: typeof globalThis.fetch,
  reply: (message: SearchReply) => void,
): (request: Exclude<SearchRequest, { kind: "open" }>) => Promise<void> {
  const files = createIndexFiles(base, fetch);
  const engine = createEngine(files);
  files.manifest().catch(() => undefined);
  let current: Running = startRunning(0);
  return async (request) => {
    if (request.kind === "shown") {
      if (request.number === current.number) current.shown.resolve();
      return;
    }
    if (request.kind === "suggest") {
      const { number, address } = request;
      const people = await suggest(files, readState(new URLSearchParams(address)));
      reply({ kind: "suggested", number, ...(people !== undefined && { people }) });
      return;
    }
    current.stop.abort();
    current.shown.resolve();
    const own = (current = startRunning(request.number));
    const { signal } = own.stop;
    const { number, address, shown } = request;
    const state = readState(new URLSearchParams(address));
    const show = async (found: Found): Promise<void> => {
      const count = found.complete ? shown : Math.min(shown, firstShown);
      const view = await showFound(found, state, count, files);
      if (signal.aborted) return;
      reply({ kind: "found", number, view });
      if (!found.complete) await own.shown.promise;
    };
    try {
      await engine.search(state, show, signal);
    } catch (error) {
      const reason = error instanceof IndexError ? error.reason : "broken";
      if (!signal.aborted) reply({ kind: "failed", number, reason });
    }
  };
}

/** Persons that the query may name; undefined where their list cannot be loaded, since the search goes on without it. */
async function suggest(
  files: IndexFiles,
  state: SearchState,
): Promise<PersonSuggestion[] | undefined> {
  const people = await files.people().catch(() => undefined);
  return people && suggestPeople(people, state);
}

/** A search that is under way. */
interface Running {
  readonly number: number;
  readonly stop: AbortController;
  /** Fulfilled when the first results are on the page, or no longer wanted. */
  readonly shown: PromiseWithResolvers<void>;
}

function startRunning(number: number): Running {
  return { number, stop: new AbortController(), shown: Promise.withResolvers() };
}

/** How many results are shown before all partitions are searched: few, so that they come soon. */
const firstShown = 5;

/** How many values of a facet are offered besides the chosen ones. */
const mostValues = 40;

async function showFound(
  found: Found,
  state: SearchState,
  shown: number,
  files: IndexFiles,
): Promise<FoundView> {
  const query = parseQuery(state.query);
  const typed = await listTypedForms(files, query);
  const views = await Promise.all(
    found.hits.slice(0, shown).map(async (hit): Promise<HitView | undefined> => {
      const text = await loadText(hit, files);
      return found.named || isVerified(text, query, state.role)
        ? createView(hit, text, query, { typed, names: found.names })
        : undefined;
    }),
  );
  const hits = views.filter((view) => view !== undefined);
  const refused = views.length - hits.length;
  const exact = found.complete && !found.beginnings && refused === 0;
  const tally = trimTally(found.tally, state);
  return {
    hits,
    ...(exact && { total: found.hits.length }),
    complete: found.complete,
    beginnings: found.beginnings,
    ...(found.meant !== undefined && { meant: found.meant }),
    tally,
    names: pickNames(found.names, tally, state),
  };
}

async function loadText({ entry }: Hit, files: IndexFiles): Promise<UnitText> {
  const texts = await files.texts(entry.text);
  const text = texts.find(({ id }) => id === entry.unit);
  if (text === undefined) throw new IndexError("damaged", entry.text);
  return text;
}

/** Conferences are many and are chosen on their own pages; of the rest the most frequent are offered. */
function trimTally({ facets, periods }: Tally, state: SearchState): Tally {
  return {
    periods,
    facets: mapFacets((name) =>
      facets[name].filter(
        ({ value }, index) =>
          (name !== "conference" && index < mostValues) || state.facets[name].includes(value),
      ),
    ),
  };
}

/** The names of the offered and the chosen values. */
function pickNames(names: Names, { facets }: Tally, state: SearchState): Names {
  const offered = mapFacets((name) => facets[name].map(({ value }) => value));
  return Object.fromEntries(
    [...listNamed(offered), ...listNamed(state.facets)].flatMap((key) => {
      const texts = names[key];
      return texts === undefined ? [] : [[key, texts] as const];
    }),
  );
}
