import type { APIRoute } from "astro";
import type { TranscriptEntry } from "../archive/archive.ts";
import { getArchive } from "../archive/collections.ts";
import { type CalendarEvent, formatCalendar } from "../exports/calendar.ts";
import { createTranslate } from "../i18n/translate.ts";
import { describeConference } from "../layouts/describe-conference.ts";
import { formatAddress, locateConference } from "../site/addresses.ts";
import { listConferences } from "../site/groups.ts";
import { chooseEntry } from "../site/neighbours.ts";
import { getPermalinks, type Permalinks } from "../site/permalinks.ts";
import { findUpdate } from "../site/updates.ts";
import { site } from "../site.config.ts";

/** All conferences whose date is known, for calendars. */
export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const permalinks = await getPermalinks(archive);
  const entries = listConferences(archive).map((one) => chooseEntry(one, site.language));
  const events = entries.flatMap((entry) => createEvent(entry, permalinks));
  return new Response(formatCalendar({ name: site.name, events }), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
};

function createEvent(entry: TranscriptEntry, permalinks: Permalinks): CalendarEvent[] {
  const { title, start, timeZone, place } = entry.frontmatter;
  const update = findUpdate(permalinks, entry);
  if (start === null || update === undefined) return [];
  return [
    {
      address: formatAddress(locateConference(entry)),
      title,
      language: entry.language,
      start,
      timeZone,
      place,
      description: describeConference(createTranslate(entry.language, site.language), entry),
      changed: update.updated,
    },
  ];
}
