import { getArchive } from "../../archive/collections.ts";
import { type DataEnding, dataFormats, writeDataFile } from "../../data/data-files.ts";
import { type DataSet, listDataSets } from "../../data/data-sets.ts";
import { hasDoor } from "../../site/doors.ts";

/** Static paths of the sets of data, each in one format. */
export async function listDataPaths() {
  const archive = await getArchive();
  if (!hasDoor(archive, "data")) return [];
  return listDataSets(archive).map((set) => ({
    params: { name: set.name },
    props: { set },
  }));
}

/** A file of data. Astro holds the body of a response until it has written it: one year in one format at a time. */
export async function respondWithData(set: DataSet, ending: DataEnding): Promise<Response> {
  const parts = await Array.fromAsync(writeDataFile(set, ending));
  const type = `${dataFormats[ending].type}; charset=utf-8`;
  return new Response(parts.join(""), { headers: { "content-type": type } });
}
