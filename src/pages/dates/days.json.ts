import type { APIRoute } from "astro";
import { getArchive } from "../../archive/collections.ts";
import { listDatePages } from "../../site/date-pages.ts";

/** All days that have conferences, `["1995-01-04", …]`, the oldest first: read by the field for a date. */
export const GET: APIRoute = async () => {
  const days = listDatePages(await getArchive(), "day").map(({ key }) => key);
  return new Response(JSON.stringify(days.toReversed()));
};
