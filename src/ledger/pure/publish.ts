import type { LedgerRecord, Published } from "../../schemas/permalink.ts";
import type { EarlierWords } from "./earlier-words.ts";
import { Follower } from "./follow-words.ts";
import { compareIds, formatId } from "./id.ts";
import { findLatest } from "./latest.ts";
import { type Ledger, listRecords, type Placed, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { createResolver } from "./resolve.ts";

/** What a publication does with one id. */
export interface Publication {
  readonly kind: "new" | "changed";
  readonly text: LiveText;
  /** The words before; absent for a new id, and where they are not kept. */
  readonly before?: readonly string[];
  readonly record: Published;
}

export interface PublicationPlan {
  /** New and changed ids, sorted. */
  readonly publications: readonly Publication[];
  /** All records of the ledger after the publication. */
  readonly records: readonly LedgerRecord[];
}

export interface PublicationOptions {
  /** Day of the publication, YYYY-MM-DD. */
  readonly date: string;
  /** The words of lines that have others now, or none. */
  readonly earlier: EarlierWords;
  /** Makes earlier words small enough to keep. */
  pack(text: readonly string[]): string;
}

/**
 * Plans what a publication writes: a line for every new id, the earlier words of every changed one and of
 * every one that moved, and what is left of those withdrawn, to follow them further. Lines of ids that are
 * gone stay for ever.
 */
export function planPublication(
  ledger: Ledger,
  live: Live,
  options: PublicationOptions,
): PublicationPlan {
  const published = new Map([...ledger.published].map(([key, { record }]) => [key, record]));
  const latest = findLatest(ledger, live);
  const publications: Publication[] = [];
  for (const text of live.texts.values()) {
    const key = formatId(text);
    const old = latest.get(key)?.record;
    const publication =
      old === undefined ? publishNew(text, options) : republish(old, text, options);
    if (publication === undefined) continue;
    published.set(key, publication.record);
    if (publication.kind !== "kept") publications.push({ ...publication, kind: publication.kind });
  }
  for (const record of keepGone([...latest.values()], ledger, live, options)) {
    published.set(formatId(record), record);
  }
  const declared = listRecords(ledger).filter((record) => !("since" in record));
  return {
    publications: publications.sort((a, b) => compareIds(a.text, b.text)),
    records: [...published.values(), ...declared],
  };
}

type Step = Omit<Publication, "kind"> & { readonly kind: Publication["kind"] | "kept" };

function publishNew(text: LiveText, options: PublicationOptions): Step {
  const { conference, unit, language, fingerprint, anchors } = text;
  const record = {
    conference,
    unit,
    language,
    words: fingerprint,
    sketch: text.changed?.sketch ?? "",
    since: options.date,
    anchors: anchors && [...anchors],
  };
  return { kind: "new", text, record };
}

/** What the ledger knows of a text, under an earlier name of its conference too, goes on. */
function republish(old: Published, text: LiveText, options: PublicationOptions): Step | undefined {
  const { conference, fingerprint } = text;
  const anchors = joinAnchors(old.anchors, text.anchors);
  const kind = conference === old.conference ? "changed" : "new";
  const record = { ...old, conference, anchors, last: undefined };
  if (old.words === fingerprint) {
    if (kind === "new") return { kind, text, record };
    return writeRecord(record) === writeRecord(old) ? undefined : { kind: "kept", text, record };
  }
  const before = old.last?.of === undefined ? options.earlier.get(formatId(old)) : undefined;
  const kept = before !== undefined && text.unit !== undefined ? options.pack(before) : undefined;
  const change = { when: options.date, words: old.words, text: kept };
  const sketch = text.changed?.sketch ?? "";
  const changes = [...(old.changes ?? []), change];
  return {
    ...{ kind, text, record: { ...record, words: fingerprint, sketch, changes } },
    ...(before !== undefined && { before }),
  };
}

/** Lines of units that have no text of their own, with the words by which they are followed. */
function keepGone(
  latest: readonly Placed<Published>[],
  ledger: Ledger,
  live: Live,
  options: PublicationOptions,
): Published[] {
  const resolve = createResolver(ledger, live);
  const follower = new Follower(ledger, live, options.earlier);
  return latest.flatMap(({ record }): Published[] => {
    const outcome = resolve(record);
    if (outcome.kind === "withdrawn") return [keepLeft(record, follower, options)];
    if (outcome.kind !== "moved") return [];
    if (outcome.redirect === undefined) return [{ ...record, last: undefined }];
    return keepMoved(record, options);
  });
}

function keepMoved(record: Published, { date, earlier, pack }: PublicationOptions): Published[] {
  const before = earlier.get(formatId(record));
  if (record.unit === undefined || record.last !== undefined || before === undefined) return [];
  return [{ ...record, last: { when: date, text: pack(before) } }];
}

/** A withdrawn id loses its words, but for those that other units say. */
function keepLeft(
  record: Published,
  follower: Follower,
  { date, pack }: PublicationOptions,
): Published {
  const left = record.unit === undefined ? undefined : follower.findLeft(record);
  if (left === undefined) return { ...record, last: undefined };
  const text = pack([left.words.join(" ")]);
  const when = record.last?.text === text ? record.last.when : date;
  return { ...record, last: { when, text, of: left.of } };
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
