import { fingerprintWords } from "../transcript/fingerprint.ts";
import type { Ledger } from "./ledger.ts";
import { isAlike, isTelling, sketchWords } from "./sketch.ts";

/** The words of units that were withdrawn from a text. */
export interface WithdrawnWords {
  /** Fingerprints of all, present and earlier, in order. */
  readonly fingerprints: readonly string[];
  /** Whether words are those of a withdrawn unit, or nearly: its source may have been corrected since. */
  readonly has: (words: readonly string[]) => boolean;
}

/** `conferences` are the id of the text's conference and those it had before. */
export function findWithdrawnWords(
  { published, withdrawals }: Ledger,
  conferences: ReadonlySet<string>,
  language: string,
): WithdrawnWords {
  const units = withdrawals.flatMap(({ record }) =>
    conferences.has(record.conference) && (record.language ?? language) === language
      ? (record.unit ?? [])
      : [],
  );
  const records = Array.from(published.values(), ({ record }) => record).filter(
    ({ conference, unit, language: own }) =>
      conferences.has(conference) && own === language && unit !== undefined && units.includes(unit),
  );
  const fingerprints = new Set(
    records.flatMap(({ words, changes = [] }) => [words, ...changes.map((one) => one.words)]),
  );
  const sketches = records.map(({ sketch }) => sketch).filter(isTelling);
  return {
    fingerprints: [...fingerprints].sort(),
    has(words) {
      if (fingerprints.has(fingerprintWords(words))) return true;
      const own = sketchWords(words);
      return sketches.some((sketch) => isAlike(sketch, own));
    },
  };
}
