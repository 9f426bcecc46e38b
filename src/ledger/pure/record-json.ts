import type { Published } from "../../schemas/permalink.ts";
import type { Difference } from "../../text/difference.ts";

/** `permalinks.json` of a month, or of what is undated: the records of each conference by the path of its page. */
export type PermalinksJson = Readonly<Record<string, readonly PermalinkJson[]>>;

/** What the ledger says of a conference or of one of its units. */
export interface PermalinkJson {
  /** `Q3`; absent for the conference. */
  readonly unit?: string;
  /** Absolute, or from the page of the conference on: `q3/`. */
  readonly address: string;
  /** Fingerprint of the present words, or of the last ones where nothing is there now. */
  readonly words?: string;
  /** Day of the first publication; absent until then. */
  readonly since?: string;
  /** The earlier words, oldest first: the day until which they stood, and what replaced them. */
  readonly changes?: readonly ChangeJson[];
  readonly withdrawn?: string;
  readonly moved?: { readonly to: string; readonly when?: string };
  readonly why?: string;
}

export interface ChangeJson {
  readonly when: string;
  readonly words: string;
  /** The difference from those words to the present ones, if they are kept. */
  readonly difference?: readonly Difference[];
}

/** What a verification found. */
export type Verdict =
  | { readonly kind: "same"; readonly since?: string | undefined }
  | { readonly kind: "changed"; readonly change: ChangeJson }
  | { readonly kind: "withdrawn"; readonly when: string }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "unknown" };

/** Compares the fingerprint of a citation with what stands at its address, now and before. */
export function verifyWords(record: PermalinkJson, words: string): Verdict {
  const wanted = words.trim().toLowerCase();
  const known = [record, ...(record.changes ?? [])].some((one) => one.words === wanted);
  if (known && record.withdrawn !== undefined) return { kind: "withdrawn", when: record.withdrawn };
  if (known && record.moved !== undefined) return { kind: "moved", to: record.moved.to };
  if (record.words === wanted) return { kind: "same", since: record.since };
  const change = record.changes?.findLast((one) => one.words === wanted);
  return change === undefined ? { kind: "unknown" } : { kind: "changed", change };
}

/** The ledger's part of a record. */
export function describePublished(
  published: Published | undefined,
  compare: (fingerprint: string) => readonly Difference[] | undefined,
): Pick<PermalinkJson, "since" | "changes"> {
  if (published === undefined) return {};
  const changes = published.changes?.map(({ when, words }) => {
    const difference = compare(words);
    return { when, words, ...(difference && { difference }) };
  });
  return { since: published.since, ...(changes && { changes }) };
}
