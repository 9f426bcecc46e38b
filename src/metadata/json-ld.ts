import type { CitationRecord, CitedAsker, CitedSpeaker } from "../citations/cited.ts";

/**
 * schema.org data as JSON-LD, safe inside `<script type="application/ld+json">`.
 *
 * A conference is an `Event` recorded in a `CreativeWork`; a unit is a `Quotation` of its speakers and part
 * of that work, about the `Question` of who asks it. It repeats nothing that the page or that of the work says.
 */
export function formatJsonLd(
  record: CitationRecord,
  { licence }: { readonly licence?: Named | undefined } = {},
): string {
  const graph = record.custom.kind === "conference" ? describeWork(record) : describeUnit(record);
  const data = {
    "@context": "https://schema.org",
    ...graph,
    ...(licence && { license: describeLicence(licence) }),
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function describeWork(record: CitationRecord): object {
  return {
    "@type": "CreativeWork",
    "@id": record.URL,
    ...(record.publisher !== undefined && { publisher: describeKeeper(record.publisher) }),
    recordedAt: describeEvent(record),
  };
}

function describeUnit(record: CitationRecord): object {
  const { speakers, asker } = record.custom;
  return {
    "@type": "Quotation",
    spokenByCharacter: speakers.map(describeSpeaker),
    ...(asker !== undefined && { about: { "@type": "Question", author: describeAsker(asker) } }),
    isPartOf: { "@id": findConferenceUrl(record) },
  };
}

/** A unit stands on a page below that of its conference, or in it. */
function findConferenceUrl({ URL: url }: CitationRecord): string {
  const place = new URL(url);
  return place.hash === "" ? new URL("..", place).href : place.href.slice(0, -place.hash.length);
}

function describeEvent(record: CitationRecord): object {
  const { conferenceTitle, speakers, start } = record.custom;
  const place = record["event-place"];
  return {
    "@type": "Event",
    name: conferenceTitle,
    ...(start !== null && { startDate: formatStart(start, record.custom.timeZone) }),
    ...(place !== undefined && { location: { "@type": "Place", name: place } }),
    performer: speakers.map(describeSpeaker),
  };
}

/** The local time with its offset from UTC; the date alone if the time is not known. */
function formatStart(start: string, timeZone: string): string {
  if (!start.includes("T")) return start;
  const { offset } = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
  return `${start}:00${offset}`;
}

function describeSpeaker({ written, office }: CitedSpeaker): object {
  return {
    "@type": "Person",
    name: written,
    ...(office !== undefined && { jobTitle: office }),
  };
}

function describeAsker({ name, outlet }: CitedAsker): object {
  const organisation = outlet && { "@type": "NewsMediaOrganization", name: outlet };
  if (name === undefined) return { ...organisation };
  return { "@type": "Person", name, ...(organisation && { affiliation: organisation }) };
}

/** An address says which licence it is; a name alone is a work that has no address. */
function describeLicence({ name, url }: Named): object | string {
  return url ?? { "@type": "CreativeWork", name };
}

function describeKeeper(name: string): object {
  return { "@type": "Organization", name };
}

interface Named {
  readonly name: string;
  readonly url?: string | undefined;
}
