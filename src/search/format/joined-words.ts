import { findPlace } from "../../text/find-place.ts";
import type { Word } from "./words.ts";

/** Words as one text, and which word begins and ends at which place in it. */
export interface JoinedWords {
  readonly text: string;
  /** The index of the word that begins at a place; undefined where none does. */
  readonly findStart: (at: number) => number | undefined;
  /** The index of the word that ends before a place; undefined where none does. */
  readonly findEnd: (at: number) => number | undefined;
}

/** Joins words with what stands between them; every kind of white space is a space. */
export function joinWords(words: readonly Word[], rest = ""): JoinedWords {
  const [starts, ends] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  let text = "";
  for (const [index, word] of words.entries()) {
    text += spaceOut(word.gap);
    starts[index] = text.length;
    text += word.text;
    ends[index] = text.length;
  }
  return {
    text: text + spaceOut(rest),
    findStart: (at) => find(starts, at),
    findEnd: (at) => find(ends, at),
  };
}

function spaceOut(gap: string): string {
  return gap === " " ? gap : gap.replaceAll(/\s/gu, " ");
}

function find(places: Uint32Array, at: number): number | undefined {
  const index = findPlace(places, at);
  return places[index] === at ? index : undefined;
}
