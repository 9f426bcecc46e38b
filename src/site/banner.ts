import { site } from "../site.config.ts";

/** What every page says above all else, in each language, for files that leave the site without its pages. */
export function listBanner(): string[] {
  return Object.values(site.banner ?? {});
}
