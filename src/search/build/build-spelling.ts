import type { PartitionWords } from "./build-lexicon.ts";
import { reservedLetter } from "../format/characters.ts";
import { nameSpellingFile } from "../format/table.ts";
import { digestContent, type SealedFile, packFile } from "./text-files.ts";

/** Lists the words of all texts as they are written, for the search page to find the one that a misspelt word means. */
export function buildSpelling(partitions: readonly PartitionWords[]): {
  readonly tag: string;
  readonly file: SealedFile;
} {
  const counts = new Map<string, number>();
  for (const words of partitions) {
    for (const [word, units] of words) {
      if (isSpelt(word)) counts.set(word, (counts.get(word) ?? 0) + units);
    }
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const content = sorted.map(([word]) => word).join("\n");
  const tag = digestContent(content);
  return { tag, file: packFile(nameSpellingFile(tag), content) };
}

/** Whether an index word is a word of three letters or more. Stems and signs are closed by a letter of their own. */
function isSpelt(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word) && !word.includes(reservedLetter);
}
