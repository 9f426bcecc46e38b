import { type Addressed, locateConference } from "./addresses.ts";
import { site } from "../site.config.ts";

/**
 * The path of a conference's page, as `getStaticPaths` of `[...date]/[slug]` needs it: the part of its address
 * before the slug, with the language if it is not the site's, and the slug.
 *
 * @example findConferencePath(entry) → { date: "ja/2022/02/02", slug: "hayashi" }, { date: "undated", slug: "press-gaggle" }
 */
export function findConferencePath(entry: Addressed): ConferencePath {
  const segments = decodeURI(locateConference(entry).slice(site.base.length, -1)).split("/");
  return { date: segments.slice(0, -1).join("/"), slug: segments.at(-1) ?? "" };
}

export interface ConferencePath extends Record<string, string> {
  readonly date: string;
  readonly slug: string;
}
