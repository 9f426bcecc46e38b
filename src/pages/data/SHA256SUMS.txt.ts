import type { APIRoute } from "astro";
import { getArchive } from "../../archive/collections.ts";
import { formatChecksums } from "../../data/checksums.ts";
import { describeData } from "../../data/data-files.ts";

/** The checksums of all files of data. */
export const GET: APIRoute = async () =>
  new Response(formatChecksums(await describeData(await getArchive())));
