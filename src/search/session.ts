import { createEngine } from "./engine.ts";
import type { Found, Hit, Names } from "./found.ts";
import { createIndexFiles, IndexError, type IndexFiles, type Loader } from "./index-files.ts";
import type { FoundView, SearchReply, SearchRequest } from "./messages.ts";
import { parseQuery } from "./query.ts";
import { facetNames, mapFacets, readState, type SearchState } from "./state.ts";
import type { Tally } from "./tally.ts";
import { createView, type HitView, isVerified } from "./view.ts";

/** The worker's side of a search page: answers requests one after the other, the newest alone to the end. */
export function createSession(
  base: string,
  loader: Loader,
  reply: (message: SearchReply) => void,
): (request: Extract<SearchRequest, { kind: "search" }>) => Promise<void> {
  const files = createIndexFiles(base, loader);
  const engine = createEngine(files);
  let current = new AbortController();
  return async ({ number, address, shown }) => {
    current.abort();
    const own = (current = new AbortController());
    const state = readState(new URLSearchParams(address));
    const show = async (found: Found): Promise<void> => {
      const count = found.complete ? shown : Math.min(shown, firstShown);
      const view = await showFound(found, state, count, files);
      if (!own.signal.aborted) reply({ kind: "found", number, view });
    };
    try {
      await engine.search(state, show, own.signal);
    } catch (error) {
      const reason = error instanceof IndexError ? error.reason : "broken";
      if (!own.signal.aborted) reply({ kind: "failed", number, reason });
    }
  };
}

/** Results that are shown before all partitions were searched: few, to be there soon. */
const firstShown = 5;

/** Values of a facet that are offered beside those chosen. */
const mostValues = 40;

async function showFound(
  found: Found,
  state: SearchState,
  shown: number,
  files: IndexFiles,
): Promise<FoundView> {
  const query = parseQuery(state.query);
  const views = await Promise.all(
    found.hits.slice(0, shown).map(async (hit): Promise<HitView | undefined> => {
      const text = await loadText(hit, files);
      return text !== undefined && isVerified(text, query, state.role)
        ? createView(hit, text, query)
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
    tally,
    names: pickNames(found.names, tally, state),
  };
}

async function loadText({ entry }: Hit, files: IndexFiles) {
  const texts = await files.texts(entry.text);
  return texts.find(({ id }) => id === entry.unit);
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

function pickNames(names: Names, { facets }: Tally, state: SearchState): Names {
  const wanted = facetNames.flatMap((name) => {
    const kind = name === "asker" ? "person" : name;
    const values = [...facets[name].map(({ value }) => value), ...state.facets[name]];
    return values.map((value) => `${kind}/${value}`);
  });
  return Object.fromEntries(
    wanted.flatMap((key) => {
      const texts = names[key];
      return texts === undefined ? [] : [[key, texts] as const];
    }),
  );
}
