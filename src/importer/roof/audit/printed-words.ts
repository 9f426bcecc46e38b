import { findLine } from "../../proof/cells.ts";
import type { PrintedToken, SourceToken } from "../../ground/words/source-words.ts";
import { writeTokens } from "../../ground/words/tokens.ts";

/**
 * Words of the source as they are printed there: an account of the words does not keep the spaces. A word that a
 * repair changed is not found in the source; a space then stands before it.
 */
export function writePrinted(
  words: readonly SourceToken[],
  source: readonly PrintedToken[],
): string {
  let next = findLine(source, words[0]?.line ?? 1);
  const spaced = words.map((word) => {
    const ahead = source.slice(next, next + farthest);
    const found = next + ahead.findIndex(({ text }) => text === word.text);
    if (found < next) return { ...word, spaced: true };
    const isNext = found === next;
    next = found + 1;
    return { ...word, spaced: !isNext || source[found]?.spaced === true };
  });
  return writeTokens(spaced);
}

/** How many words that the transcript leaves out may stand between two that it keeps; a message shows few. */
const farthest = 200;
