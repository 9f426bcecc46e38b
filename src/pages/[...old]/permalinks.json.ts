import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../archive/collections.ts";
import { describeOld } from "../../site/permalink-records.ts";
import { getPermalinks, locateId } from "../../site/permalinks.ts";
import type { PermanentId } from "../../ledger/pure/id.ts";
import { site } from "../../site.config.ts";

/** The ledger's records of a conference that has left this address, and of its units. */
export const getStaticPaths = (async () => {
  const { old } = await getPermalinks(await getArchive());
  return old
    .filter(({ id }) => id.unit === undefined)
    .map(({ id }) => ({
      params: { old: decodeURI(locateId(id).slice(site.base.length, -1)) },
      props: { id },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: PermanentId }> = async ({ props: { id } }) => {
  const permalinks = await getPermalinks(await getArchive());
  const own = permalinks.old.filter(
    (one) => one.id.conference === id.conference && one.id.language === id.language,
  );
  return Response.json(own.map((one) => describeOld(permalinks, one)));
};
