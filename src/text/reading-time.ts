/**
 * The minutes that a text takes to read in silence, at least 1: 230 words of a spaced script a minute (Brysbaert
 * 2019, 238 for English prose), 500 characters of Chinese, Japanese or Korean (Kobayashi and Kawashima 2018 measured
 * 400 to 650 for Japanese).
 *
 * @param words of the text, as `listWords` gives them
 */
export function estimateMinutes(words: Iterable<string>): number {
  let minutes = 0;
  for (const word of words) minutes += cjk.test(word) ? 1 / 500 : 1 / 230;
  return Math.max(1, Math.round(minutes));
}

const cjk = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]$/u;
