import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../archive/collections.ts";
import {
  listPermalinkPeriods,
  listPeriodRecords,
  type PermalinkPeriod,
} from "../../site/permalink-records.ts";
import { getPermalinks } from "../../site/permalinks.ts";

/** What the ledger says of the conferences of a month, or of those without a date, beside their list. */
export const getStaticPaths = (async () => {
  const archive = await getArchive();
  const { old } = await getPermalinks(archive);
  return listPermalinkPeriods(archive, old).map((period) => ({
    params: { period: period.folder },
    props: { ...period },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<PermalinkPeriod & Record<string, unknown>> = async ({ props }) =>
  Response.json(await listPeriodRecords(await getArchive(), props));
