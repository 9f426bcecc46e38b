import type { Measure } from "../../src/pictures/picture.ts";

/** Wide characters are one em, others half; Hebrew is in no font. */
export const measure: Measure = (text) =>
  Array.from(text, (character) => [
    /\p{sc=Hebrew}/u.test(character) ? Number.NaN : /[\u3000-\uffef]/u.test(character) ? 1 : 0.5,
    ...new Array<number>(character.length - 1).fill(0),
  ]).flat();
