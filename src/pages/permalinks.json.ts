import type { APIRoute } from "astro";
import { formatAddress } from "../site/addresses.ts";
import { getArchive } from "../archive/collections.ts";
import { describeOld } from "../site/permalink-records.ts";
import { getPermalinks, locateText } from "../site/permalinks.ts";
import { compareIds, formatId } from "../ledger/pure/id.ts";

/** Every id ever published, with its address, its fingerprint and its present state. */
export const GET: APIRoute = async () => {
  const permalinks = await getPermalinks(await getArchive());
  const { ledger, old } = permalinks;
  const gone = new Set(old.map(({ id }) => formatId(id)));
  const present = [...ledger.published.values()]
    .map(({ record }) => record)
    .filter((record) => !gone.has(formatId(record)))
    .sort(compareIds)
    .map((record) => ({
      id: formatId(record),
      address: formatAddress(locateText(record)),
      words: record.words,
      since: record.since,
      ...(record.changes && {
        changed: record.changes.map(({ when, words }) => ({ when, words })),
      }),
    }));
  const former = old.map((one) => ({ id: formatId(one.id), ...describeOld(permalinks, one) }));
  return Response.json({ present, former });
};
