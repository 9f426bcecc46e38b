import type { Archive } from "../archive/archive.ts";
import type { SiteConfig } from "../schemas/site.ts";
import type { Start } from "../schemas/start.ts";
import type { ConferenceKind, TranscriptFrontmatter } from "../schemas/transcript.ts";
import type { Section, Transcript, Unit, UnitKind } from "../transcript/model/model.ts";
import type { CslName } from "./names.ts";

/** The input of a citation: a conference, or one unit of it. */
export interface CitationSource {
  readonly transcript: Transcript;
  /** The unit that is cited; left out for the whole conference. */
  readonly unit?: Unit;
  /** The section the unit stands in. */
  readonly section?: Section;
  readonly directory: Pick<Archive, "people" | "outlets">;
  readonly site: Pick<SiteConfig, "name" | "publisher">;
  /** The permanent absolute address of the cited text. */
  readonly url: string;
  /** Fingerprint of the cited words. */
  readonly fingerprint?: string;
}

/** The record from which every format is written: an item of CSL-JSON 1.0.2. */
export interface CitationRecord {
  readonly id: string;
  readonly type: "speech";
  readonly title: string;
  readonly author: readonly CslName[];
  /** Left out if the date is unknown. */
  readonly issued?: CslDate;
  /** Title of the conference; left out if the conference itself is cited. */
  readonly "event-title"?: string;
  /** The same as `event-title`, under the name before CSL 1.0.2, which many styles still read. */
  readonly event?: string;
  readonly "event-place"?: string;
  /** Unit, asker, office and translation as a phrase: Japanese for a Japanese text, else English. */
  readonly genre: string;
  readonly archive: string;
  /** The publisher of the archive, unless the archive has the same name. */
  readonly publisher?: string;
  readonly language: string;
  readonly URL: string;
  readonly note?: string;
  readonly custom: CitationDetails;
}

/** Details for which CSL has no variable. */
export interface CitationDetails {
  readonly kind: UnitKind | "conference";
  /** `Q5`; left out for a conference. */
  readonly unit?: string;
  readonly conference: string;
  readonly conferenceKind: ConferenceKind;
  readonly conferenceTitle: string;
  /** Local start as in the frontmatter, `2022-02-02T08:13`; null if it is unknown. */
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

/** A speaker, with the office held on that day if the archive knows it. */
export interface CitedSpeaker {
  readonly name: CslName;
  /** The name as the archive prints it: `HAYASHI Yoshimasa`. */
  readonly written: string;
  readonly office?: string;
}

/** Who asked: a name, an outlet, or both. */
export interface CitedAsker {
  readonly name?: string;
  readonly outlet?: string;
}
