import type { Archive } from "../archive/archive.ts";
import { readDay, type Start } from "../schemas/start.ts";
import type { SiteConfig } from "../schemas/site.ts";
import type { ConferenceKind, TranscriptFrontmatter } from "../schemas/transcript.ts";
import type { Section, Transcript, Unit, UnitKind } from "../transcript/model.ts";
import { listUnitText } from "../transcript/read.ts";
import { describeCited } from "./description.ts";
import { describeCitedInJapanese, isJapanese } from "./japanese.ts";
import type { CslName } from "./names.ts";
import { shortenText } from "./opening.ts";
import { type CitedAsker, type CitedSpeaker, findAsker, listSpeakers } from "./speakers.ts";

/** What a citation is made from: a conference, or one unit of it. */
export interface CitationSource {
  readonly transcript: Transcript;
  /** The unit that is cited; left out for the whole conference. */
  readonly unit?: Unit;
  /** The section the unit stands in. */
  readonly section?: Section;
  readonly directory: Pick<Archive, "people" | "outlets">;
  readonly site: Pick<SiteConfig, "name" | "publisher">;
  /** The permanent absolute address of what is cited. */
  readonly url: string;
  /** Fingerprint of the words that are cited. */
  readonly fingerprint?: string;
}

/** The one record that every format is written from: an item of CSL-JSON 1.0.2. */
export interface CitationRecord {
  readonly id: string;
  readonly type: "speech";
  readonly title: string;
  readonly author: readonly CslName[];
  /** Left out where nobody knows the date. */
  readonly issued?: CslDate;
  /** Title of the conference; left out where the conference itself is cited. */
  readonly "event-title"?: string;
  /** The same under its name before CSL 1.0.2, which many styles still read. */
  readonly event?: string;
  readonly "event-place"?: string;
  /** Unit, asker, office and translation as a phrase, in Japanese of a Japanese text, else in English. */
  readonly genre: string;
  readonly archive: string;
  /** Who keeps the archive, where its name does not say so already. */
  readonly publisher?: string;
  readonly language: string;
  readonly URL: string;
  readonly note?: string;
  readonly custom: CitationDetails;
}

/** What CSL has no variable for. */
export interface CitationDetails {
  readonly kind: UnitKind | "conference";
  /** `Q5`; left out for a conference. */
  readonly unit?: string;
  readonly conference: string;
  readonly conferenceKind: ConferenceKind;
  readonly conferenceTitle: string;
  /** Local start as in frontmatter, `2022-02-02T08:13`, null where nobody knows it, and its zone. */
  readonly start: Start;
  readonly timeZone: string;
  readonly speakers: readonly CitedSpeaker[];
  readonly asker?: CitedAsker;
  readonly translation?: NonNullable<TranscriptFrontmatter["translation"]>;
  readonly source: string;
  readonly fingerprint?: string;
}

/** A calendar date in CSL-JSON. */
export interface CslDate {
  readonly "date-parts": readonly [readonly [year: number, month: number, day: number]];
}

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

/** A unit's heading; else how an exchange's question begins, or the section a statement stands in. */
export function formatUnitTitle(unit: Unit, section?: Section): string {
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
