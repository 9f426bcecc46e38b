import { hashSha256 } from "../text/sha256.ts";

/**
 * A short check of quoted words for a link: the number of words and the beginning of their SHA-256. With it a page
 * finds the words again, or says that they are gone.
 *
 * @example formatQuoteCheck(["we", "agreed"]) → "2.ca3d43a2b0"
 */
export function formatQuoteCheck(words: readonly string[]): string {
  return `${String(words.length)}.${hashWords(words)}`;
}

/** Where quoted words begin among the words of a text; undefined where they are not in it. */
export function findQuote(check: string, words: readonly string[]): QuotePlace | undefined {
  const [, length = "0", hash = ""] = /^(\d{1,5})\.([0-9a-f]{10})$/.exec(check) ?? [];
  const count = Number(length);
  if (count === 0) return undefined;
  for (let start = 0; start + count <= words.length; start++) {
    if (hashWords(words.slice(start, start + count)) === hash) return { start, count };
  }
  return undefined;
}

export interface QuotePlace {
  readonly start: number;
  readonly count: number;
}

function hashWords(words: readonly string[]): string {
  return hashSha256(words.join(" ")).slice(0, 10);
}
