import type { APIRoute } from "astro";
import { formatAddress, locateConference, locateFile, locateHome } from "../site/addresses.ts";
import type { TranscriptEntry } from "../archive/archive.ts";
import { getArchive } from "../archive/collections.ts";
import { listConferences } from "../site/groups.ts";
import { chooseEntry } from "../site/neighbours.ts";
import { type FeedItem, formatAtom } from "../exports/atom.ts";
import { createTranslate } from "../i18n/translate.ts";
import { describeConference } from "../layouts/describe-conference.ts";
import { site } from "../site.config.ts";

/** The fifty latest conferences; undated ones are left out, since a feed needs a date. */
export const GET: APIRoute = async () => {
  const conferences = listConferences(await getArchive()).slice(0, 50);
  const feed = formatAtom({
    title: site.name,
    subtitle: site.description,
    language: site.language,
    author: site.publisher,
    home: formatAddress(locateHome()),
    self: formatAddress(locateFile("feed.xml")),
    items: conferences.flatMap((conference) => createItem(chooseEntry(conference, site.language))),
  });
  return new Response(feed);
};

function createItem(entry: TranscriptEntry): FeedItem[] {
  const { title, start, timeZone } = entry.frontmatter;
  if (start === null) return [];
  const time = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
  const item = {
    title,
    address: formatAddress(locateConference(entry)),
    language: entry.language,
    time: time.toString({ smallestUnit: "second", timeZoneName: "never" }),
    summary: describeConference(createTranslate(entry.language, site.language), entry),
  };
  return [item];
}
