import type { Word } from "./words.ts";

/** Words as one text, and which word begins and ends at which place in it. */
export interface JoinedWords {
  readonly text: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

/** Joins words with what stands between them; every kind of white space is a space. */
export function joinWords(words: readonly Word[], rest = ""): JoinedWords {
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  let text = "";
  for (const [index, word] of words.entries()) {
    text += word.gap.replaceAll(/\s/gu, " ");
    starts.set(text.length, index);
    text += word.text;
    ends.set(text.length, index);
  }
  return { text: text + rest.replaceAll(/\s/gu, " "), starts, ends };
}
