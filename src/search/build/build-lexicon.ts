import { listHanVariants } from "./han-variants.ts";
import { isNameWord } from "../format/index-words.ts";
import { type LexiconEntry, nameLexiconFile, writeEntry } from "../format/lexicon.ts";
import type { LexiconPlan } from "../format/table.ts";
import { digestContent, type SealedFile, packFile } from "./text-files.ts";

/** The words and values of one partition: how many of its units hold one, and the number of its chunk. */
export type PartitionWords = readonly (readonly [word: string, units: number, chunk: number])[];

/** A lexicon as it is written. */
export interface Lexicon {
  readonly plan: LexiconPlan;
  readonly files: readonly SealedFile[];
}

/** Joins the words of partitions, given from the oldest on, into files of about `size` characters. */
export function buildLexicon(partitions: readonly PartitionWords[], size = 8000): Lexicon {
  const entries = new Map<string, OpenEntry>();
  for (const [number, words] of partitions.entries()) {
    for (const [word, units, chunk] of words) {
      const entry = entries.get(word) ?? { word, units: 0, chunks: new Map() };
      entry.units += units;
      entry.chunks.set(number, chunk);
      entries.set(word, entry);
    }
  }
  for (const [word, variants] of collectVariants(entries.keys())) {
    entries.set(word, {
      ...(entries.get(word) ?? { word, units: 0, chunks: new Map() }),
      variants,
    });
  }
  const sorted = [...entries.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  const files = divide(sorted, size);
  const contents = files.map((lines) => lines.map(({ line }) => line).join("\n"));
  const plan = {
    tag: digestContent(contents.join("\n")),
    firsts: files.map(([first]) => first?.word ?? ""),
  };
  return {
    plan,
    files: contents.map((content, file) => packFile(nameLexiconFile(plan, file), content)),
  };
}

/**
 * The forms in which the words of an index have a Chinese character, by each other form of it, so that whoever
 * types that one is led to them.
 *
 * @example collectVariants(["國", "ʘ澤田ʘnʘ"]) → 国 ["國"], 沢 ["澤"], 圀 ["國"], …
 */
export function collectVariants(words: Iterable<string>): Map<string, string[]> {
  const present = new Set<string>();
  for (const word of words) {
    if (isHan.test(word) || isNameWord(word)) for (const one of word) present.add(one);
  }
  const variants = new Map<string, string[]>();
  for (const one of [...present].sort()) {
    for (const other of listHanVariants(one)) {
      variants.set(other, [...(variants.get(other) ?? []), one]);
    }
  }
  return variants;
}

const isHan = /^\p{Script=Han}$/u;

interface OpenEntry extends LexiconEntry {
  units: number;
  readonly chunks: Map<number, number>;
}

function divide(entries: readonly LexiconEntry[], size: number): Line[][] {
  const files: Line[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    const line = writeEntry(entry);
    if (length + line.length > size) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push({ word: entry.word, line });
    length += line.length + 1;
  }
  return files;
}

interface Line {
  readonly word: string;
  readonly line: string;
}
