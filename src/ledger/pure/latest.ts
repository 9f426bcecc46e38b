import type { Published } from "../../schemas/permalink.ts";
import { formatId } from "./id.ts";
import { usePresentName } from "./destination.ts";
import type { Placed } from "./json-lines.ts";
import type { Ledger } from "./ledger.ts";
import type { LiveText, Targets } from "./live.ts";

/**
 * Published lines, each id once, by `formatId` under the present name of its conference: of an id that was
 * published under several names the line with its latest words.
 */
export function findLatest(ledger: Ledger, live: Targets): Map<string, Placed<Published>> {
  const latest = new Map<string, Placed<Published>>();
  for (const placed of ledger.published.values()) {
    const key = formatId(usePresentName(placed.record, live));
    const other = latest.get(key);
    if (other === undefined || isLater(placed, other, key)) latest.set(key, placed);
  }
  return latest;
}

/** Lists the texts that are new or have other words than at their last publication, under any name. */
export function listFresh(
  live: Targets<LiveText>,
  latest: ReadonlyMap<string, Placed<Published>>,
): LiveText[] {
  return [...live.texts].flatMap(([key, text]) =>
    latest.get(key)?.record.words === text.fingerprint ? [] : [text],
  );
}

/**
 * Lists the conferences, by their names in the ledger and now, whose words as published are needed: where the
 * present words are others, where an id is new or gone, and where lines are in the earlier form.
 */
export function listUnsettled(ledger: Ledger, live: Targets<LiveText>): Set<string> {
  const latest = findLatest(ledger, live);
  const changed = [...latest].filter(
    ([key, { record }]) =>
      record.gone !== undefined || live.texts.get(key)?.fingerprint !== record.words,
  );
  const renamed = [...live.texts].filter(([key]) => !ledger.published.has(key));
  const earlier = [...ledger.earlierForm.keys()].flatMap(
    (key) => ledger.published.get(key)?.record ?? [],
  );
  return new Set([
    ...changed.map(([, { record }]) => record.conference),
    ...renamed.map(([, { conference }]) => conference),
    ...renamed.flatMap(([key]) => latest.get(key)?.record.conference ?? []),
    ...earlier.map(({ conference }) => conference),
  ]);
}

/**
 * Whether a line is later than another. A line under a later name includes the changes of the earlier lines; of equal
 * lines, the one of a unit that has moved is the last.
 */
function isLater({ record }: Placed<Published>, other: Placed<Published>, key: string): boolean {
  if (formatId(record) === key) return true;
  if (formatId(other.record) === key) return false;
  const more = (record.changes?.length ?? 0) - (other.record.changes?.length ?? 0);
  return more > 0 || (more === 0 && record.gone !== undefined);
}
