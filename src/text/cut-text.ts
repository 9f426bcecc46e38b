/**
 * The beginning of a text, at most so many UTF-16 units, that ends with a whole character as a reader sees it: no half
 * of a pair, no letter without its marks, no part of a flag or an emoji.
 *
 * @example cutText("Zoe\u0308", 3) → "Zo"
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // What follows decides whether the last character is whole; none that anybody writes is longer.
  const { index } = segmenter.segment(text.slice(0, most + longestCharacter)).containing(most) ?? {
    index: most,
  };
  return text.slice(0, index === 0 ? most : index);
}

/** The same with `…` where something is left out. */
export function shortenText(text: string, most: number): string {
  return text.length > most ? `${cutText(text, most)}…` : text;
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const longestCharacter = 50;
