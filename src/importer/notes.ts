/**
 * Whether a line alone is a stage direction: one pair of brackets around all of it.
 *
 * @example isNote("(Laughter.)") → true
 * @example isNote("(Laughter.) Well, no.") → false
 */
export function isNote(text: string): boolean {
  return /^\s*[(（[［][^()（）[\]［］]{1,200}[)）\]］]\s*$/u.test(text);
}
