import { getArchive } from "../archive/collections.ts";
import { memoizeReads } from "../archive/reads.ts";
import type { Archive } from "../archive/archive.ts";
import { divideSitemap, formatSitemap } from "../exports/sitemap.ts";
import { getPermalinks, type Permalinks } from "../site/permalinks.ts";
import { addressPage, listChangedPages } from "../site/site-pages.ts";

/** The sitemap of all pages for readers, or its parts where one file cannot hold it. */
export async function listSitemaps(): Promise<readonly string[]> {
  const archive = await getArchive();
  return writeOnce({ archive, permalinks: await getPermalinks(archive) }, archive);
}

/** The parts and the list of them are made of the same pages. */
const writeOnce = memoizeReads(({ archive, permalinks }: Sitemapped): string[] =>
  divideSitemap(listChangedPages(archive, permalinks)).map((part) =>
    formatSitemap(part.map(addressPage)),
  ),
);

interface Sitemapped {
  readonly archive: Archive;
  readonly permalinks: Permalinks;
}
