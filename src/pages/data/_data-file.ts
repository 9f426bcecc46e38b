import { getArchive } from "../../archive/collections.ts";
import { withoutReads } from "../../archive/reads.ts";
import { dataFormats, writeDataFile } from "../../data/data-files.ts";
import { type DataEnding, listDataSets } from "../../data/data-sets.ts";
import { hasDoor } from "../../site/doors.ts";

/** Static paths of the sets of data that have a format; a file depends on what its records are made from. */
export async function listDataPaths(ending: DataEnding) {
  const archive = await getArchive();
  if (!hasDoor(archive, "data")) return [];
  return listDataSets(archive)
    .filter(({ endings }) => endings.includes(ending))
    .map(({ name, given }) => ({ params: { name }, props: { name, given } }));
}

/** A file of data. Astro holds the body of a response until it has written it: one year in one format at a time. */
export async function respondWithData(name: string, ending: DataEnding): Promise<Response> {
  const archive = await getArchive();
  const parts = await withoutReads(async () => {
    const set = listDataSets(archive).find((one) => one.name === name);
    return set === undefined ? [] : await Array.fromAsync(writeDataFile(set, ending));
  });
  const headers = { "content-type": dataFormats[ending].type };
  return new Response(Buffer.concat(parts), { headers });
}
