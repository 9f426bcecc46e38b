import { getArchive } from "../../archive/collections.ts";
import { withoutReads } from "../../archive/reads.ts";
import { type DataEnding, dataFormats, writeDataFile } from "../../data/data-files.ts";
import { listDataSets } from "../../data/data-sets.ts";
import { hasDoor } from "../../site/doors.ts";

/** Static paths of the sets of data, each in one format; a file depends on what its records are made from. */
export async function listDataPaths() {
  const archive = await getArchive();
  if (!hasDoor(archive, "data")) return [];
  return listDataSets(archive).map(({ name, given }) => ({
    params: { name },
    props: { name, given },
  }));
}

/** A file of data. Astro holds the body of a response until it has written it: one year in one format at a time. */
export async function respondWithData(name: string, ending: DataEnding): Promise<Response> {
  const archive = await getArchive();
  const parts = await withoutReads(async () => {
    const set = listDataSets(archive).find((one) => one.name === name);
    return set === undefined ? [] : await Array.fromAsync(writeDataFile(set, ending));
  });
  const type = `${dataFormats[ending].type}; charset=utf-8`;
  return new Response(parts.join(""), { headers: { "content-type": type } });
}
