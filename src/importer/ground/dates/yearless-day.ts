import { matchNames, monthNumbers } from "./months.ts";

/** A day of a month whose year is not printed. */
export interface YearlessDay {
  /** `05-03`. */
  readonly day: string;
  readonly text: string;
}

const names = matchNames(monthNumbers);
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<day>\\d{1,2})(?:\\.|º|st|nd|rd|th|er)?\\s(?:de\\s|of\\s)?(?<month>${names})|(?<first>${names})\\s(?<after>\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}]|\\.\\d)`,
  "iu",
);

/**
 * The first day in words, whatever stands after it.
 *
 * @example findYearlessDay("Interview with the mayor (Brenna, 7 ottobre)") → { day: "10-07", text: "7 ottobre" }
 */
export function findYearlessDay(text: string): YearlessDay | undefined {
  const match = pattern.exec(text);
  if (match?.groups === undefined) return undefined;
  const { day, month, first, after } = match.groups;
  const number = Number(day ?? after);
  const name = (month ?? first ?? "").toLowerCase();
  if (number < 1 || number > 31) return undefined;
  const parts = [monthNumbers.get(name) ?? 0, number].map((part) => String(part).padStart(2, "0"));
  return { day: parts.join("-"), text: match[0] };
}
