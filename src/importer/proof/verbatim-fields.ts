import type { FieldClaim } from "../ground/draft.ts";
import { listTokenWords } from "./cells.ts";

/** Fields that hold their words as printed; the others are read by a grammar, as a start is. */
export const verbatimFields: readonly string[] = [
  "title",
  "place",
  "notice",
  "publisher",
  "url",
  "licence",
];

/** Whether a value holds the words that it stands for, in any order, where its field must. */
export function keepsWords({ field, value, from }: FieldClaim): boolean {
  if (!verbatimFields.includes(field)) return true;
  const words = from.flatMap(({ text }) => listTokenWords(text));
  return words.sort().join(" ") === listTokenWords(value).sort().join(" ");
}
