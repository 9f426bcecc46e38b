import type { LedgerRecord, Published } from "../schemas/permalink.ts";
import { compareIds, formatId } from "./id.ts";
import { type Ledger, listRecords } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";

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
  /** Finds the words that were published before, by id and fingerprint. */
  findBefore(text: LiveText, fingerprint: string): readonly string[] | undefined;
  /** Makes earlier words small enough to keep. */
  pack(text: readonly string[]): string;
}

/**
 * Plans what a publication writes: a line for every new id, the earlier words of every changed one. Lines
 * of ids that are gone stay for ever.
 */
export function planPublication(
  ledger: Ledger,
  live: Live,
  options: PublicationOptions,
): PublicationPlan {
  const published = new Map([...ledger.published].map(([key, { record }]) => [key, record]));
  const publications: Publication[] = [];
  for (const text of live.texts.values()) {
    const key = formatId(text);
    const old = published.get(key);
    const publication =
      old === undefined ? publishNew(text, ledger, live, options) : republish(old, text, options);
    if (publication === undefined) continue;
    published.set(key, publication.record);
    if (publication.kind !== "kept") publications.push({ ...publication, kind: publication.kind });
  }
  const declared = listRecords(ledger).filter((record) => !("since" in record));
  return {
    publications: publications.sort((a, b) => compareIds(a.text, b.text)),
    records: [...published.values(), ...declared],
  };
}

type Step = Omit<Publication, "kind"> & { readonly kind: Publication["kind"] | "kept" };

function publishNew(text: LiveText, ledger: Ledger, live: Live, options: PublicationOptions): Step {
  const inherited = findInherited(text, ledger, live);
  if (inherited !== undefined) {
    const step = republish(inherited, text, options);
    return { ...step, kind: "new", text, record: step?.record ?? inherited };
  }
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

/** What the ledger knows of a text under an earlier name of its conference goes on under the new one. */
function findInherited(text: LiveText, ledger: Ledger, live: Live): Published | undefined {
  for (const [earlier, claims] of live.former) {
    if (!claims.some(({ conference }) => conference === text.conference)) continue;
    const placed = ledger.published.get(formatId({ ...text, conference: earlier }));
    if (placed !== undefined) return { ...placed.record, conference: text.conference };
  }
  return undefined;
}

function republish(old: Published, text: LiveText, options: PublicationOptions): Step | undefined {
  const anchors = joinAnchors(old.anchors, text.anchors);
  if (old.words === text.fingerprint) {
    const same = JSON.stringify(anchors) === JSON.stringify(old.anchors);
    return same ? undefined : { kind: "kept", text, record: { ...old, anchors } };
  }
  const before = options.findBefore(text, old.words);
  const kept = before !== undefined && text.unit !== undefined ? options.pack(before) : undefined;
  const change = { when: options.date, words: old.words, text: kept };
  const record = {
    ...old,
    words: text.fingerprint,
    sketch: text.changed?.sketch ?? "",
    anchors,
    changes: [...(old.changes ?? []), change],
  };
  return { kind: "changed", text, record, ...(before !== undefined && { before }) };
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
