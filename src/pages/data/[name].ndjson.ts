import type { APIRoute, GetStaticPaths } from "astro";
import type { DataSet } from "../../data/data-sets.ts";
import { listDataPaths, respondWithData } from "./_data-file.ts";

export const getStaticPaths = listDataPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ set: DataSet }> = async ({ props }) =>
  await respondWithData(props.set, "ndjson");
