import type { APIRoute, GetStaticPaths } from "astro";
import { listDataPaths, respondWithData } from "./_data-file.ts";

export const getStaticPaths = (() => listDataPaths("ndjson")) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: string }> = async ({ props }) =>
  await respondWithData(props.name, "ndjson");
