/** What is written as a time code, possible or not: `[0:12:34]`, `[12:34]`, `[0:75:00]`. */
export const timeCodePattern = /^\[(?:(\d{1,3}):)?(\d{1,3}):(\d{2})\]/;

/**
 * The seconds of the time code that a text begins with; NaN for one that no clock shows, undefined where there is none.
 *
 * @example readTimeCode("[0:12:34] Why?") → 754
 */
export function readTimeCode(text: string): number | undefined {
  const match = timeCodePattern.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match.map(Number);
  const isPossible = Number(seconds) < 60 && (match[1] === undefined || Number(minutes) < 60);
  return isPossible ? (hours || 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) : NaN;
}

/**
 * Seconds as hours, minutes and seconds, without the brackets.
 *
 * @example formatTime(754) → "0:12:34"
 */
export function formatTime(start: number): string {
  const [hours, minutes, seconds] = [start / 3600, (start / 60) % 60, start % 60].map(Math.floor);
  return [hours, ...[minutes, seconds].map((part) => String(part).padStart(2, "0"))].join(":");
}
