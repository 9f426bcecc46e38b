/** A number with its noun: `countNoun(1, "turn")` → `1 turn`, `countNoun(3, "turn")` → `3 turns`. */
export function countNoun(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
