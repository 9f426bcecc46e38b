import type { Piece } from "../../ground/draft.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";

/** What stands after a label: remarks in brackets, which nobody says, and the words. */
export interface RemarkedSpeech {
  readonly remarks: readonly (readonly Piece[])[];
  readonly words: readonly Piece[];
}

/**
 * Divides what stands after a label into the remarks that say that an interpreter speaks, and the words.
 *
 * @example `[In French] [Voice of Interpreter] Thank you.` → two remarks, and the words `Thank you.`
 */
export function cutInterpreterRemark(pieces: readonly Piece[]): RemarkedSpeech {
  const said = joinPieces(pieces);
  const found = [...said.matchAll(remark)].map(([text]) => text);
  if (!found.some((text) => interpreting.test(text))) return { remarks: [], words: pieces };
  let words = pieces;
  const remarks = found.map((text) => {
    const [before, after] = cutPieces(words, text.length);
    words = after;
    return before;
  });
  return { remarks, words };
}

/** Remarks in brackets one after the other, from the first character on. */
const remark = /\s*(?:\[[^[\]]{2,60}\]|\([^()]{2,60}\)|（[^（）]{2,30}）)\s*/guy;

const interpreting =
  /interpret|translat|intérprete|interprète|dolmetsch|übersetz|traduc|tradutor|переводч|через перевод|通訳|通译|翻訳|翻译|翻譯|口译|口譯|통역/iu;

/** Whether a label says that an interpreter says the words: `The Minister (through interpreter)`. */
export function isInterpreted(label: string): boolean {
  return /[([（［]/u.test(label) && interpreting.test(label);
}
