import type { APIRoute, GetStaticPaths } from "astro";
import { listConferencePaths } from "../../../site/conference-paths.ts";
import { type CiteProps, respondWithCitations } from "./_citations.ts";

export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<CiteProps> = ({ props }) => respondWithCitations("ris", props);
