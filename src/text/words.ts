import { isAscii } from "./is-ascii.ts";

/**
 * The words of a text as fidelity, fingerprints, alignment and search compare them: compatibility
 * forms folded (NFKC), lower case, invisible format characters removed; a word is a run of letters,
 * marks and digits, and every Chinese, Japanese and Korean character is a word of its own.
 *
 * @example listWords("Japan’s “2+2” 林大臣") → ["japan", "s", "2", "2", "林", "大", "臣"]
 */
export function listWords(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[0-9a-z]+/g) ?? [];
  const folded = normaliseText(text);
  return folded.match(other.test(folded) ? word : latinWord) ?? [];
}

/** Folds a text as `listWords` does, without cutting it into words. */
function normaliseText(text: string): string {
  return text.normalize("NFKC").replace(invisible, "").toLowerCase();
}

const invisible = /\p{Cf}/gu;

/** What is neither Latin nor punctuation: most texts have none. */
const other = /[^\0-\u024f\u2000-\u206f]/;
const latinWord = /[0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;
const word =
  /[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]&&[\p{L}\p{M}\p{N}]]|[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]]+/gv;
