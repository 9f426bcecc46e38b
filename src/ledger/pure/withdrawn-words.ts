import { listWords } from "../../text/words.ts";
import { fingerprintWords } from "../../transcript/model/fingerprint.ts";
import { formatId } from "./id.ts";
import type { Ledger } from "./ledger.ts";
import { hashClauses, listFingerprints, type WordsByFingerprint } from "./published-words.ts";

/** The words of units that were withdrawn from a text. */
export interface WithdrawnWords {
  /** Whether a text is that of a withdrawn unit, or nearly: its source may have been corrected since. */
  readonly has: (text: readonly string[]) => boolean;
}

/**
 * Lists the fingerprints, present and earlier, of the units that were withdrawn from a text, in order.
 *
 * @param conferences the id of the text's conference and those it had before
 */
export function listWithdrawn(
  { published, withdrawals }: Ledger,
  conferences: ReadonlySet<string>,
  language: string,
): string[] {
  const fingerprints = withdrawals.flatMap(
    ({ record: { conference, unit, language: own = language } }) => {
      if (unit === undefined || own !== language || !conferences.has(conference)) return [];
      const record = published.get(formatId({ conference, unit, language }))?.record;
      return record ? listFingerprints(record) : [];
    },
  );
  return [...new Set(fingerprints)].sort();
}

/** Recognises withdrawn units by their fingerprints and by the hashes of their clauses. */
export function recogniseWithdrawn(
  fingerprints: readonly string[],
  words: WordsByFingerprint,
): WithdrawnWords {
  const known = new Set(
    fingerprints.flatMap((fingerprint) => {
      const { text, clauses = [] } = words.get(fingerprint) ?? {};
      return text ? hashClauses(text).map(({ hash }) => hash) : clauses;
    }),
  );
  return {
    has(text) {
      if (fingerprints.includes(fingerprintWords(text.flatMap(listWords)))) return true;
      const clauses = hashClauses(text);
      const found = clauses.filter(({ hash }) => known.has(hash));
      return found.length > 0 && countWords(found) >= leastRecognised * countWords(clauses);
    },
  };
}

/** A text with at least this share of its words in known clauses is a corrected version of the withdrawn one. */
const leastRecognised = 0.5;

function countWords(clauses: readonly { readonly length: number }[]): number {
  return clauses.reduce((sum, { length }) => sum + length, 0);
}
