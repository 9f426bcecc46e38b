import { readDay } from "../schemas/start.ts";
import type { Section, Unit } from "../transcript/model/model.ts";
import { listUnitText } from "../transcript/model/read.ts";
import type { CitationDetails, CitationRecord, CitationSource, CslDate } from "./cited.ts";
import { describeCited } from "./description.ts";
import { isJapanese } from "./is-japanese.ts";
import { describeCitedInJapanese } from "./japanese.ts";
import { shortenText } from "./opening.ts";
import { findAsker, listSpeakers } from "./speakers.ts";

/** Makes the record of a conference or, where `unit` is given, of that unit. */
export function createRecord(source: CitationSource): CitationRecord {
  const { transcript, unit, site } = source;
  const { frontmatter } = transcript;
  const details = createDetails(source);
  const day = readDay(frontmatter.start);
  const isOfJapanese = isJapanese(transcript.language);
  return {
    id: [transcript.id, transcript.language, unit?.id.toLowerCase()].filter(Boolean).join("-"),
    type: "speech",
    title: unit === undefined ? frontmatter.title : formatUnitTitle(unit, source.section),
    author: details.speakers.map(({ name }) => name),
    ...(day !== undefined && { issued: createDate(day) }),
    ...(unit !== undefined && { "event-title": frontmatter.title, event: frontmatter.title }),
    ...(frontmatter.place !== undefined && { "event-place": frontmatter.place }),
    genre: isOfJapanese ? describeCitedInJapanese(details) : describeCited(details),
    archive: site.name,
    ...(site.publisher !== site.name && { publisher: site.publisher }),
    language: transcript.language,
    URL: source.url,
    ...(source.fingerprint !== undefined && {
      note: isOfJapanese ? `照合値 ${source.fingerprint}` : `Fingerprint: ${source.fingerprint}`,
    }),
    custom: details,
  };
}

/** A unit's heading. Without one, the beginning of an exchange's question, or the section title of a statement. */
function formatUnitTitle(unit: Unit, section?: Section): string {
  if (unit.title !== undefined) return unit.title;
  if (unit.kind === "statement" && section?.title !== undefined) return section.title;
  return shortenText(listUnitText(unit)[0] ?? unit.id, 100);
}

function createDetails(source: CitationSource): CitationDetails {
  const { transcript, unit, fingerprint } = source;
  const { title, kind, start, timeZone, translation } = transcript.frontmatter;
  const asker = findAsker(source);
  return {
    kind: unit?.kind ?? "conference",
    ...(unit !== undefined && { unit: unit.id }),
    conference: transcript.id,
    conferenceKind: kind,
    conferenceTitle: title,
    start,
    timeZone,
    speakers: listSpeakers(source),
    ...(asker !== undefined && { asker }),
    ...(translation !== undefined && { translation }),
    source: transcript.frontmatter.source.publisher,
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

function createDate(date: string): CslDate {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { "date-parts": [[year, month, day]] };
}
