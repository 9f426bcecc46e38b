import { fingerprintWords } from "../../transcript/model/fingerprint.ts";
import { formatId } from "./id.ts";
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
  const records = withdrawals.flatMap(
    ({ record: { conference, unit, language: own = language } }) => {
      if (unit === undefined || own !== language || !conferences.has(conference)) return [];
      return published.get(formatId({ conference, unit, language }))?.record ?? [];
    },
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
