import type { Published } from "../../schemas/permalink.ts";
import { formatId } from "./id.ts";
import type { Ledger, Placed } from "./ledger.ts";
import type { LiveText, Targets } from "./live.ts";
import { usePresentName } from "./resolve.ts";

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

/** Words go on from one name to the next with their changes; what moved under a name has its last words there. */
function isLater({ record }: Placed<Published>, other: Placed<Published>, key: string): boolean {
  if (formatId(record) === key) return true;
  if (formatId(other.record) === key) return false;
  const more = (record.changes?.length ?? 0) - (other.record.changes?.length ?? 0);
  return more > 0 || (more === 0 && record.last !== undefined);
}
