import { compareTexts } from "../text/difference.ts";
import { formatId } from "../ledger/pure/id.ts";
import { fingerprintConference } from "../ledger/pure/live.ts";
import type { OldAddress } from "../ledger/pure/old-addresses.ts";
import { describePublished, type PermalinkJson } from "../ledger/pure/record-json.ts";
import { fingerprintUnit } from "../transcript/model/fingerprint.ts";
import type { Transcript, Unit } from "../transcript/model/model.ts";
import { listUnits, listUnitText } from "../transcript/model/read.ts";
import { formatAddress, locateConference, locateUnit } from "./addresses.ts";
import type { TranscriptEntry } from "../archive/archive.ts";
import type { WordsByFingerprint } from "../ledger/pure/published-words.ts";
import {
  findPublished,
  listGoneUnits,
  locateId,
  locateText,
  type Permalinks,
} from "./permalinks.ts";

/** The ledger's records of a conference, of its units in order, and of units that are gone. */
export function listPermalinkRecords(
  permalinks: Permalinks,
  entry: TranscriptEntry,
  transcript: Transcript,
  earlier: WordsByFingerprint,
): PermalinkJson[] {
  const units = [...listUnits(transcript)].map(({ unit }) => unit);
  return [
    {
      address: formatAddress(locateConference(entry)),
      words: fingerprintConference(transcript),
      ...describePublished(findPublished(permalinks, entry), () => undefined),
    },
    ...units.map((unit) => describeUnit(permalinks, entry, unit, earlier)),
    ...listGoneUnits(permalinks, entry).map((old) => describeOld(permalinks, old)),
  ];
}

/** The record of an address that leads elsewhere. */
export function describeOld({ ledger }: Permalinks, { id, outcome }: OldAddress): PermalinkJson {
  const published = ledger.published.get(formatId(id))?.record;
  const start = {
    ...(id.unit !== undefined && { unit: id.unit }),
    address: formatAddress(locateId(id)),
    ...(published && { words: published.words }),
    ...describePublished(published, () => undefined),
  };
  if (outcome.kind === "withdrawn") {
    const { withdrawn, why } = outcome.withdrawal;
    return { ...start, withdrawn, why };
  }
  const { redirect, text } = outcome;
  const to = formatAddress(locateText(text));
  if (redirect === undefined) return { ...start, moved: { to } };
  return { ...start, moved: { to, when: redirect.moved }, why: redirect.why };
}

function describeUnit(
  permalinks: Permalinks,
  entry: TranscriptEntry,
  unit: Unit,
  earlier: WordsByFingerprint,
): PermalinkJson {
  const now = listUnitText(unit).join("\n");
  const published = findPublished(permalinks, entry, unit.id);
  return {
    unit: unit.id,
    address: formatAddress(locateUnit(entry, unit.id)),
    words: fingerprintUnit(unit),
    ...describePublished(published, (words) => {
      const before = earlier.get(words)?.text;
      return before && compareTexts(before.join("\n"), now);
    }),
  };
}
