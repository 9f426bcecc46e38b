import { listWords } from "../../../text/words.ts";

/** A word, or a character of punctuation. */
export interface Token {
  /** As it is written. */
  readonly text: string;
  /** As it is compared: the folded word, empty for punctuation. */
  readonly word: string;
}

/** A token of which is known whether it begins a text or follows a space. */
export interface SpacedToken extends Token {
  readonly spaced: boolean;
}

/**
 * Cuts a text into tokens; every Chinese, Japanese and Korean character is one. Invisible format characters
 * (soft hyphens, joiners) are left out.
 *
 * @example cutTokens("Why, 林?") → texts "Why", ",", "林", "?"
 */
export function cutTokens(text: string): SpacedToken[] {
  const found = text.normalize("NFC").replace(invisible, "").match(pattern) ?? [];
  return found.map((part, index) => {
    const written = part.trimStart();
    const spaced = index === 0 || written !== part;
    return { text: written, word: foldToken(written), spaced };
  });
}

/**
 * Tokens as they are printed, for messages.
 *
 * @example writeTokens(cutTokens("O’Brien (J. T.)")) → "O’Brien (J. T.)"
 */
export function writeTokens(tokens: readonly SpacedToken[]): string {
  return tokens
    .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
    .join("");
}

/** Tokens as one text with a space between any two, as they are compared and as reports hold them. */
export function joinTokens(tokens: readonly Pick<Token, "text">[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

/** Plain letters and digits, nearly all there are, need no folding of compatibility forms. */
function foldToken(token: string): string {
  if (/^[\da-z]+$/i.test(token)) return token.toLowerCase();
  return /^[!-~\u4e00-\u9fff]$/.test(token)
    ? token.replace(/[!-~]/, "")
    : listWords(token).join("");
}

const invisible = /\p{Cf}/gu;
const pattern =
  /\s?(?:[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]|[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]]+|[^\s\p{L}\p{M}\p{N}\p{Cf}\p{Cc}])/gv;
