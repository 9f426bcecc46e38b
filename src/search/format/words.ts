import { isIdeographic, isWordCharacter, listPieces, type Piece } from "./characters.ts";

/**
 * The words of a text as search compares them, each with its range in the text and the characters before it.
 *
 * Letters and digits that touch are a word; every Chinese, Japanese or Korean character is one of its
 * own. Dashes, quotes and other punctuation end a word and are kept in `gap` alone.
 *
 * @example tokenizeText("U.S. 林") → "u", "s" (gap "."), "林" (gap ". ")
 */
export function tokenizeText(text: string): Words {
  const words: OpenWord[] = [];
  let gap = "";
  for (const piece of listPieces(text)) {
    const last = words.at(-1);
    if (!isWordCharacter(piece.value)) gap += piece.value;
    else if (last !== undefined && gap === "" && isContinued(last, piece)) extend(last, piece);
    else {
      words.push(open(piece, gap));
      gap = "";
    }
  }
  return { words, rest: gap };
}

/** The words of a text, and the characters after the last one. */
export interface Words {
  readonly words: readonly Word[];
  readonly rest: string;
}

export interface Word {
  /** The word in folded form. */
  readonly text: string;
  /** Range in the original text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is one Chinese, Japanese or Korean character. */
  readonly ideographic: boolean;
  /** The folded characters between the previous word and this one; empty if the two touch. */
  readonly gap: string;
}

type OpenWord = { -readonly [Key in keyof Word]: Word[Key] };

function isContinued(word: Word, { value }: Piece): boolean {
  return /\p{M}/u.test(value) || (!word.ideographic && !isIdeographic(value));
}

function extend(word: OpenWord, { value, end }: Piece): void {
  word.text += value;
  word.end = end;
}

function open({ value, start, end }: Piece, gap: string): OpenWord {
  return { text: value, start, end, ideographic: isIdeographic(value), gap };
}
