import type { Archive } from "../archive/archive.ts";
import type { FacetName } from "../search/format/state.ts";
import { locateSearch } from "../site/addresses.ts";
import type { AskerTally, Frequent } from "../site/tallies.ts";
import { findNamed, type NamedKind } from "./named.ts";

/** What occurs how often, and a search for where it does. */
export interface Ranked {
  readonly name: string;
  /** Address of its page; absent for a name without one. */
  readonly path?: string;
  /** Language of the name if it is not that of the page. */
  readonly lang?: string | undefined;
  readonly note?: string;
  readonly count: number;
  readonly search: string;
}

/** Where a ranking stands: a search from it is narrowed to the subject of its page. */
export interface RankingPlace {
  readonly archive: Archive;
  readonly language: string;
  readonly within: Partial<Record<FacetName, string>>;
}

/** Persons, topics and others by name, with a search for each within the subject of the page. */
export function rankNamed(
  kind: Extract<NamedKind, "person" | "topic">,
  frequent: readonly Frequent[],
  { archive, language, within }: RankingPlace,
): Ranked[] {
  return frequent.flatMap(({ id, count }) => {
    const named = findNamed(archive, kind, id, language);
    const search = locateSearch({ ...within, [kind]: id }, language);
    return named === undefined ? [] : [{ ...named, count, search }];
  });
}

/** Who asks, with the labels of an outlet's reporters where these name more than the outlet. */
export function rankAskers(
  askers: readonly AskerTally[],
  { archive, language, within }: RankingPlace,
): Ranked[] {
  return askers.flatMap(({ kind, id, labels, count }) => {
    const named = kind === "label" ? undefined : findNamed(archive, kind, id, language);
    if (named === undefined || kind === "label") {
      const [name = id] = labels;
      return [
        { name, count, search: locateSearch({ q: name, role: "question", ...within }, language) },
      ];
    }
    const facet = kind === "person" ? "asker" : "outlet";
    const note = labels
      .filter((label) => label !== named.name)
      .slice(0, 3)
      .join(" · ");
    const search = locateSearch({ ...within, [facet]: id }, language);
    return [{ ...named, count, search, ...(kind === "outlet" && note !== "" && { note }) }];
  });
}
