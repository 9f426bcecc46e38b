import type { LedgerRecord, Published, PublishedWords } from "../../schemas/permalink.ts";
import { indexDestinations } from "./destination.ts";
import { Follower } from "./follow-words.ts";
import { compareIds, formatId, type PermanentId } from "./id.ts";
import { findLatest, listUnsettled } from "./latest.ts";
import { type Ledger, listRecords } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import {
  addWords,
  listFingerprints,
  nameWordsFile,
  withdrawWords,
  type WordsByFingerprint,
} from "./published-words.ts";
import { renewRedirects } from "./renew-redirects.ts";

/**
 * What a publication does with one id: it is new, has other words, stands under a new name of its conference with the
 * same words, or is gone, withdrawn or moved.
 */
export interface Publication {
  readonly kind: "new" | "changed" | "renamed" | "gone";
  /** The text that has the id; of one that is gone the id alone. */
  readonly text: PermanentId & Partial<Pick<LiveText, "said">>;
  /** The earlier name of its conference, where it has a new one. */
  readonly formerly?: string;
  /** The earlier words; absent for a new id, and if they are not known. */
  readonly before?: readonly string[] | undefined;
  readonly record: Published;
}

export interface PublicationPlan {
  /** New, changed, renamed and gone ids, sorted. */
  readonly publications: readonly Publication[];
  /** All records of the ledger after the publication. */
  readonly records: readonly LedgerRecord[];
  /** The files of words that may have changed, by their names. */
  readonly words: ReadonlyMap<string, readonly PublishedWords[]>;
}

/**
 * Plans what a publication writes: a line for every new id, the present fingerprint of every changed one, the words of
 * both, and new targets of redirects whose words have moved on. Lines of ids that are gone stay for ever.
 *
 * @param words those of the conferences that `listUnsettled` names
 * @param date day of the publication, YYYY-MM-DD
 */
export function planPublication(
  earlier: Ledger,
  live: Live,
  words: WordsByFingerprint,
  date: string,
): PublicationPlan {
  const follower = new Follower(earlier, live, words);
  const { ledger } = renewRedirects(earlier, live, follower, date);
  const published = new Map([...ledger.published].map(([key, { record }]) => [key, record]));
  const latest = findLatest(ledger, live);
  const findDestination = indexDestinations(ledger, live);
  const publications: Publication[] = [];
  for (const [key, text] of live.texts) {
    const old = latest.get(key)?.record;
    const record = old === undefined ? publishNew(text, date) : republish(old, text, date);
    const publication = describePublication(old, text, words);
    if (publication !== undefined) publications.push({ ...publication, record });
    published.set(key, record);
  }
  for (const { record } of latest.values()) {
    const destination = findDestination(record);
    if (destination.kind === "withdrawn" || destination.kind === "moved") {
      const isElsewhere =
        record.unit !== undefined &&
        (destination.kind === "withdrawn" || destination.redirect !== undefined);
      const gone = isElsewhere ? (record.gone ?? date) : undefined;
      if (gone !== record.gone) publications.push({ kind: "gone", text: record, record });
      published.set(formatId(record), { ...record, gone });
    }
  }
  const declared = listRecords(ledger).filter((record) => !("since" in record));
  return {
    publications: publications.sort((a, b) => compareIds(a.text, b.text)),
    records: [...published.values(), ...declared],
    words: planWords([...published.values()], ledger, live, words, follower),
  };
}

/** What becomes of an id by the present words of its text; undefined where nothing does. */
function describePublication(
  old: Published | undefined,
  text: LiveText,
  words: WordsByFingerprint,
): Omit<Publication, "record"> | undefined {
  if (old === undefined) return { kind: "new", text };
  const isRenamed = old.conference !== text.conference;
  const renamed = isRenamed ? { formerly: old.conference } : {};
  if (old.words !== text.fingerprint) {
    return { kind: "changed", text, ...renamed, before: words.get(old.words)?.text };
  }
  return isRenamed ? { kind: "renamed", text, ...renamed } : undefined;
}

function publishNew(text: LiveText, date: string): Published {
  const { conference, unit, language, fingerprint, anchors } = text;
  return {
    ...{ conference, unit, language, words: fingerprint, since: date },
    anchors: anchors && [...anchors],
  };
}

/** Continues the record of a text, also one under an earlier name of its conference. */
function republish(old: Published, text: LiveText, date: string): Published {
  const { conference, fingerprint } = text;
  const anchors = joinAnchors(old.anchors, text.anchors);
  const record = { ...old, conference, anchors, gone: undefined };
  if (old.words === fingerprint) return record;
  const changes = [...(old.changes ?? []), { when: date, words: old.words }];
  return { ...record, words: fingerprint, changes };
}

/**
 * Collects the words of the files that may have changed. Of a text that was withdrawn, and that no other id
 * has, only what `withdrawWords` keeps stays.
 */
function planWords(
  records: readonly Published[],
  ledger: Ledger,
  live: Live,
  words: WordsByFingerprint,
  follower: Follower,
): Map<string, PublishedWords[]> {
  const findDestination = indexDestinations(ledger, live);
  const names = new Set([...listUnsettled(ledger, live)].map(nameWordsFile));
  const known = new Map(words);
  for (const { unit, fingerprint, said } of live.texts.values()) {
    if (unit !== undefined && said) addWords(known, { words: fingerprint, text: [...said] });
  }
  const files = new Map<string, Map<string, PublishedWords>>();
  for (const record of records) {
    const name = nameWordsFile(record.conference);
    if (record.unit === undefined || !names.has(name)) continue;
    const lines = files.get(name) ?? new Map<string, PublishedWords>();
    files.set(name, lines);
    const isWithdrawn = findDestination(record).kind === "withdrawn";
    const before = ledger.published.get(formatId(record))?.record ?? record;
    for (const fingerprint of listFingerprints(record)) {
      const line = known.get(fingerprint) ?? { words: fingerprint };
      const isLast = isWithdrawn && fingerprint === record.words;
      const left = isLast ? follower.findLeft(before)?.join(" ") : undefined;
      addWords(lines, isWithdrawn ? withdrawWords(line, left) : line);
    }
  }
  return new Map([...files].map(([name, lines]) => [name, [...lines.values()]]));
}

/** The most turns and the most blocks in each that there ever were. */
function joinAnchors(
  old: readonly number[] | undefined,
  now: readonly number[] | undefined,
): number[] | undefined {
  if (old === undefined || now === undefined) return now && [...now];
  const [longer, shorter] = old.length > now.length ? [old, now] : [now, old];
  return longer.map((count, index) => Math.max(count, shorter[index] ?? 0));
}
