import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { formatId } from "../ledger/pure/id.ts";
import { fingerprintConference } from "../ledger/pure/live.ts";
import type { OldAddress } from "../ledger/pure/old-addresses.ts";
import type { WordsByFingerprint } from "../ledger/pure/published-words.ts";
import {
  describePublished,
  type PermalinkJson,
  type PermalinksJson,
} from "../ledger/pure/record-json.ts";
import { splitConferenceId, undated } from "../schemas/conference-id.ts";
import { compareTexts } from "../text/difference.ts";
import { fingerprintUnit } from "../transcript/model/fingerprint.ts";
import type { Unit } from "../transcript/model/model.ts";
import { listUnits, listUnitText } from "../transcript/model/read.ts";
import { formatAddress, locateConference, locateUnit } from "./addresses.ts";
import {
  findPublished,
  getPermalinks,
  listGoneUnits,
  locateId,
  locateText,
  type Permalinks,
  readEarlierWords,
} from "./permalinks.ts";

/** The conferences of a month, or those without a date. */
export interface PermalinkPeriod {
  /** `2022/02`, `undated`. */
  readonly folder: string;
  readonly entries: readonly TranscriptEntry[];
  /** Addresses of conferences that are gone, and of their units. */
  readonly old: readonly OldAddress[];
}

/** The periods of all conferences that there are or were. */
export function listPermalinkPeriods(
  { entries }: Pick<Archive, "entries">,
  old: readonly OldAddress[],
): PermalinkPeriod[] {
  const present = Map.groupBy(entries, ({ id }) => nameFolder(id));
  const gone = new Set(old.filter(({ id }) => id.unit === undefined).map(nameConference));
  const former = Map.groupBy(
    old.filter((one) => gone.has(nameConference(one))),
    ({ id }) => nameFolder(id.conference),
  );
  return [...new Set([...present.keys(), ...former.keys()])].map((folder) => ({
    folder,
    entries: present.get(folder) ?? [],
    old: former.get(folder) ?? [],
  }));
}

/** The ledger's records of a period: of each conference, of its units in order, and of units that are gone. */
export async function listPeriodRecords(
  archive: Archive,
  { entries, old }: PermalinkPeriod,
): Promise<PermalinksJson> {
  const permalinks = await getPermalinks(archive);
  const records: Record<string, PermalinkJson[]> = {};
  for (const one of old) {
    const path = locateId({ ...one.id, unit: undefined });
    (records[path] ??= []).push(describeOld(permalinks, one));
  }
  for (const entry of entries) {
    records[locateConference(entry)] = await listRecords(archive, permalinks, entry);
  }
  return records;
}

/** The record of an address that leads elsewhere. */
export function describeOld(
  permalinks: Pick<Permalinks, "ledger">,
  { id, outcome }: OldAddress,
): PermalinkJson {
  const published = findPublished(
    permalinks,
    { id: id.conference, language: id.language },
    id.unit,
  );
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

function nameFolder(conference: string): string {
  const { date } = splitConferenceId(conference);
  return date === null ? undated : `${date.year}/${date.month}`;
}

function nameConference({ id: { conference, language } }: OldAddress): string {
  return formatId({ conference, language });
}

async function listRecords(
  archive: Archive,
  permalinks: Permalinks,
  entry: TranscriptEntry,
): Promise<PermalinkJson[]> {
  const transcript = await loadTranscript(archive, entry);
  const units = [...listUnits(transcript)].map(({ unit }) => unit);
  const published = entry.units.map(({ id }) => findPublished(permalinks, entry, id));
  const earlier = await readEarlierWords(permalinks, archive, published);
  return [
    {
      address: "",
      words: fingerprintConference(transcript),
      ...describePublished(findPublished(permalinks, entry), () => undefined),
    },
    ...units.map((unit) => describeUnit(permalinks, entry, unit, earlier)),
    ...listGoneUnits(permalinks, entry).map((old) => describeOld(permalinks, old)),
  ];
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
    address: locateUnit(entry, unit.id).slice(locateConference(entry).length),
    words: fingerprintUnit(unit),
    ...describePublished(published, (words) => {
      const before = earlier.get(words)?.text;
      return before && compareTexts(before.join("\n"), now);
    }),
  };
}
