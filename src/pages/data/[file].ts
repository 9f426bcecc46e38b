import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../archive/collections.ts";
import { checksumsName, formatChecksums } from "../../data/checksums.ts";
import {
  type DataEnding,
  dataEndings,
  dataFormats,
  describeData,
  writeDataFile,
} from "../../data/data-files.ts";
import { type DataSet, listDataSets } from "../../data/data-sets.ts";

/** All data of the archive, a file for each set and format, and the checksums of these files. */
export const getStaticPaths = (async () => {
  const sets = listDataSets(await getArchive());
  const files: { params: { file: string }; props: Props }[] = sets.flatMap((set) =>
    dataEndings.map((ending) => ({
      params: { file: `${set.name}.${ending}` },
      props: { set, ending },
    })),
  );
  return [...files, { params: { file: checksumsName }, props: {} }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { set, ending } }) => {
  if (set === undefined || ending === undefined) {
    return new Response(formatChecksums(await describeData(await getArchive())));
  }
  const { type } = dataFormats[ending];
  // Astro holds the body of a response until it has written it: one file of one year at a time.
  const parts = await Array.fromAsync(writeDataFile(set, ending));
  return new Response(parts.join(""), { headers: { "content-type": `${type}; charset=utf-8` } });
};

interface Props extends Record<string, unknown> {
  set?: DataSet;
  ending?: DataEnding;
}
