import { type Addressed, locateConference } from "./addresses.ts";
import { site } from "../site.config.ts";

/**
 * Where the page of a conference stands, as `getStaticPaths` of `[...date]/[slug]` wants it: what its
 * address has before the slug, with the language where it is not the site's.
 *
 * @example findConferencePath(entry) → { date: "ja/2022/02/02", slug: "hayashi" }, { date: "undated", slug: "press-gaggle" }
 */
export function findConferencePath(entry: Addressed): ConferencePath {
  const segments = decodeURI(locateConference(entry).slice(site.base.length, -1)).split("/");
  return { date: segments.slice(0, -1).join("/"), slug: segments.at(-1) ?? "" };
}

interface ConferencePath extends Record<string, string> {
  readonly date: string;
  readonly slug: string;
}
