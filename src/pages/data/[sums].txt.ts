import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../archive/collections.ts";
import { checksumsName, formatChecksums } from "../../data/checksums.ts";
import { describeData } from "../../data/data-files.ts";
import { hasDoor } from "../../site/doors.ts";

/** The checksums of all files of data, under a dynamic name because an archive need not offer data. */
export const getStaticPaths = (async () =>
  hasDoor(await getArchive(), "data")
    ? [{ params: { sums: checksumsName.replace(".txt", "") } }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(formatChecksums(await describeData(await getArchive())));
