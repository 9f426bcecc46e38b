import type { CitationRecord, CitationSource } from "./cited.ts";
import { formatAddress, locateConference, locateUnit } from "../site/addresses.ts";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { memoizeReads } from "../archive/reads.ts";
import { fingerprintConference } from "../ledger/pure/live.ts";
import { site } from "../site.config.ts";
import { fingerprintUnit } from "../transcript/model/fingerprint.ts";
import type { Transcript, Unit } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";
import { createRecord } from "./record.ts";
import { listVoices } from "./speakers.ts";
import type { Voice } from "./voice.ts";

/** A conference of the archive, with its text. */
export interface CitedConference {
  readonly archive: Archive;
  readonly entry: TranscriptEntry;
  readonly transcript: Transcript;
}

/** The record of a conference, at its own address. */
export function citeConference({ archive, entry, transcript }: CitedConference): CitationRecord {
  return createRecord({
    transcript,
    directory: archive,
    site,
    url: formatAddress(locateConference(entry)),
    fingerprint: fingerprintConference(transcript),
  });
}

/** The record of a unit, at the unit's own address. */
export function citeUnit(conference: CitedConference, unit: Unit): CitationRecord {
  return quoteUnit(conference, unit).record;
}

/** One of its units for quotations: its record, and who says each of its turns. */
export const quoteUnit = memoizeReads((conference: CitedConference, unit: Unit): QuotedUnit => {
  const source = createSource(conference, unit);
  return { record: createRecord(source), voices: listVoices(source) };
});

/** A unit whose words a page offers to quote. */
export interface QuotedUnit {
  readonly record: CitationRecord;
  readonly voices: readonly Voice[];
}

function createSource({ archive, entry, transcript }: CitedConference, unit: Unit): CitationSource {
  const section = findSection(transcript, unit);
  return {
    transcript,
    unit,
    ...(section && { section }),
    directory: archive,
    site,
    url: formatAddress(locateUnit(entry, unit.id)),
    fingerprint: fingerprintUnit(unit),
  };
}

function findSection(transcript: Transcript, unit: Unit) {
  for (const listed of listUnits(transcript)) if (listed.unit === unit) return listed.section;
  return undefined;
}
