import type { CitationRecord } from "./cited.ts";
import { formatAddress, locateConference, locateUnit } from "../site/addresses.ts";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { fingerprintConference } from "../ledger/pure/live.ts";
import { site } from "../site.config.ts";
import { fingerprintUnit } from "../transcript/model/fingerprint.ts";
import type { Transcript, Unit } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";
import { createRecord } from "./record.ts";

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

/** The record of one of its units, at the unit's own address. */
export function citeUnit(conference: CitedConference, unit: Unit): CitationRecord {
  const { archive, entry, transcript } = conference;
  const section = findSection(transcript, unit);
  return createRecord({
    transcript,
    unit,
    ...(section && { section }),
    directory: archive,
    site,
    url: formatAddress(locateUnit(entry, unit.id)),
    fingerprint: fingerprintUnit(unit),
  });
}

function findSection(transcript: Transcript, unit: Unit) {
  for (const listed of listUnits(transcript)) if (listed.unit === unit) return listed.section;
  return undefined;
}
