import type { Published } from "../../schemas/permalink.ts";
import { findLatest, listFresh } from "./latest.ts";
import type { Ledger } from "./ledger.ts";
import type { Live } from "./live.ts";
import { usePresentName } from "./resolve.ts";

/**
 * What was said under published ids when they last had a text, a string a block, by `formatId` of the line
 * of the ledger. Of those that are missing here nothing but a sample is known.
 */
export type EarlierWords = ReadonlyMap<string, readonly string[]>;

/**
 * Lists the lines whose words are no longer those of their id, in conferences that changed since they were
 * published: together with the present texts their words tell what went where.
 */
export function listDeparted(ledger: Ledger, live: Live): Published[] {
  const latest = findLatest(ledger, live);
  const changed = new Set(listFresh(live, latest).map(({ conference }) => conference));
  return [...latest].flatMap(([key, { record }]) => {
    if (!changed.has(usePresentName(record, live).conference)) return [];
    return live.texts.get(key)?.fingerprint === record.words ? [] : [record];
  });
}
