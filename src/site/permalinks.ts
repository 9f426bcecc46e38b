import { type FindDestination, indexDestinations } from "../ledger/pure/destination.ts";
import { formatId, type PermanentId } from "../ledger/pure/id.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import type { FormerId, Targets } from "../ledger/pure/live.ts";
import { listOldAddresses, type OldAddress } from "../ledger/pure/old-addresses.ts";
import { splitConferenceId } from "../schemas/conference-id.ts";
import type { Published } from "../schemas/permalink.ts";
import { compareUnitIds } from "../transcript/model/ids.ts";
import { type Addressed, locateConference, locateUnit, locateUnitPage } from "./addresses.ts";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { defineRead, noteRead, withoutReads } from "../archive/reads.ts";
import { findByKey } from "../archive/watched-archive.ts";
import type { WordsByFingerprint } from "../ledger/pure/published-words.ts";
import { readLedger } from "../ledger/store/ledger-file.ts";
import { readWords } from "../ledger/store/words-file.ts";
import { showFolder } from "../files/content-folder.ts";

/** The ledger as pages need it. */
export interface Permalinks {
  readonly ledger: Ledger;
  /** The present targets of moved and withdrawn ids, sorted by id. */
  readonly old: readonly OldAddress[];
  /** Finds what stands at an address today. */
  readonly follow: FindDestination<PermanentId>;
}

/**
 * Reads the ledger for an archive, once in a build, in which the archive is always the same object. A page that takes
 * the whole of it depends on the whole; `findPublished` and `listGoneUnits` depend on what they find.
 */
export async function getPermalinks(archive: Archive): Promise<Permalinks> {
  const permalinks = await withoutReads(() => readOnce(archive));
  const watch = <Key extends keyof Permalinks>(key: Key): Permalinks[Key] => {
    noteRead("entries");
    noteRead("files", "permalinks/");
    return permalinks[key];
  };
  return {
    get ledger() {
      return watch("ledger");
    },
    get old() {
      return watch("old");
    },
    get follow() {
      return watch("follow");
    },
  };
}

/** The ledger's line for a conference, or for a unit of it; undefined until it is published. */
export function findPublished(
  permalinks: Pick<Permalinks, "ledger">,
  entry: Pick<TranscriptEntry, "id" | "language">,
  unit?: string,
): Published | undefined {
  return listPublished(permalinks, entry, [unit])[0];
}

/** The ledger's lines for units of a conference, and for itself where a unit is undefined, as far as there are any. */
export function listPublished(
  permalinks: Pick<Permalinks, "ledger">,
  { id, language }: Pick<TranscriptEntry, "id" | "language">,
  units: readonly (string | undefined)[],
): Published[] {
  noteRead("published", id, language);
  const { published } = withoutReads(() => permalinks.ledger);
  if (published.size === 0) return [];
  return units.flatMap(
    (unit) => published.get(formatId({ conference: id, unit, language }))?.record ?? [],
  );
}

/** The ledger's lines for a conference and its units in one language. */
defineRead("published", async (archive, conference: string, language: string) => {
  const { ledger } = await readOnce(archive);
  const known = byConference.get(ledger) ?? groupPublished(ledger);
  byConference.set(ledger, known);
  return known.get(formatId({ conference, language }));
});

const byConference = new WeakMap<Ledger, Map<string, Published[]>>();

function groupPublished({ published }: Ledger): Map<string, Published[]> {
  const records = [...published.values()].map(({ record }) => record);
  return Map.groupBy(records, ({ conference, language }) => formatId({ conference, language }));
}

/** Reads what was said before under some ids; nothing is read where their words never changed. */
export async function readEarlierWords(
  permalinks: Pick<Permalinks, "ledger">,
  { root }: Archive,
  published: readonly (Published | undefined)[],
): Promise<WordsByFingerprint> {
  const changed = published.flatMap((record) => (record?.changes ? [record.conference] : []));
  if (changed.length === 0) return new Map();
  noteRead("files", "permalinks/");
  return await withoutReads(() => readWords(root, permalinks.ledger, changed));
}

/** Moved and withdrawn units of a conference that still exists, under its present and earlier ids. */
export function listGoneUnits(
  permalinks: Pick<Permalinks, "old">,
  entry: TranscriptEntry,
): OldAddress[] {
  noteRead("gone", entry.key);
  return findGone(
    withoutReads(() => permalinks.old),
    entry,
  );
}

defineRead("gone", async (archive, key: string) => {
  const { old } = await readOnce(archive);
  const entry = findByKey(archive, key);
  return entry && findGone(old, entry);
});

function findGone(
  old: readonly OldAddress[],
  { id, language, frontmatter }: TranscriptEntry,
): OldAddress[] {
  const gone = new Map<string, OldAddress>();
  const units = groupUnits(old);
  for (const name of [id, ...(frontmatter.formerly ?? []).toReversed()]) {
    for (const one of units.get(formatId({ conference: name, language })) ?? []) {
      const { unit = "" } = one.id;
      const isThere = one.outcome.kind === "moved" && one.outcome.redirect === undefined;
      if (!isThere && !gone.has(unit)) gone.set(unit, one);
    }
  }
  return [...gone.values()].sort((a, b) => compareUnitIds(a.id.unit ?? "", b.id.unit ?? ""));
}

/** Units among old addresses by the id of their conference, as `formatId` writes it. */
export function groupUnits(old: readonly OldAddress[]): ReadonlyMap<string, readonly OldAddress[]> {
  const known = grouped.get(old);
  if (known !== undefined) return known;
  const units = old.filter(({ id }) => id.unit !== undefined);
  const groups = Map.groupBy(units, ({ id: { conference, language } }) =>
    formatId({ conference, language }),
  );
  grouped.set(old, groups);
  return groups;
}

const grouped = new WeakMap<readonly OldAddress[], ReadonlyMap<string, readonly OldAddress[]>>();

/** The path at which an id was published, even if no page is there. */
export function locateId({ conference, unit, language }: PermanentId): string {
  const entry: Addressed = { ...splitConferenceId(conference), language };
  return unit === undefined ? locateConference(entry) : locateUnitPage(entry, unit);
}

/** Where the text of an id is read today. */
export function locateText({ conference, unit, language }: PermanentId): string {
  const entry: Addressed = { ...splitConferenceId(conference), language };
  return unit === undefined ? locateConference(entry) : locateUnit(entry, unit);
}

const read = new WeakMap<Archive, Promise<Permalinks>>();

async function readOnce(archive: Archive): Promise<Permalinks> {
  const known = read.get(archive) ?? readPermalinks(archive);
  read.set(archive, known);
  return await known;
}

async function readPermalinks(archive: Archive): Promise<Permalinks> {
  const { ledger } = await readLedger(archive.root, showFolder(archive.root));
  const targets = listTargets(archive);
  return {
    ledger,
    old: listOldAddresses(ledger, targets),
    follow: indexDestinations(ledger, targets),
  };
}

function listTargets({ entries }: Archive): Targets {
  const texts = new Map<string, PermanentId>();
  const conferences = new Map<string, string>();
  const former = new Map<string, FormerId[]>();
  for (const { id: conference, language, path, units, frontmatter } of entries) {
    for (const unit of [undefined, ...units.map(({ id }) => id)]) {
      const id = { conference, unit, language };
      texts.set(formatId(id), id);
    }
    conferences.set(conference, path);
    for (const earlier of frontmatter.formerly ?? []) {
      former.set(earlier, [{ conference, file: path }]);
    }
  }
  return { texts, conferences, former };
}
