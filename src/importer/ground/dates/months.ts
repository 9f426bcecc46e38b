import { listCalendarNames } from "../../../text/calendar-names.ts";

const languages =
  "en fr de es it pt nl sv da nb fi pl cs ro ru uk tr el id ar ar-LB th vi he hi hu sk bg et lv".split(
    " ",
  );

/** Number of the month, 1 to 12, by its name in lower case without a final full stop. */
export const monthNumbers: ReadonlyMap<string, number> = listNames("month");

/** ISO number of the weekday, 1 for Monday, by its name in lower case without a final full stop. */
export const weekdayNumbers: ReadonlyMap<string, number> = listNames("weekday");

/** A regular expression source that matches any of the names, the longest first. */
export function matchNames(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join("|");
}

function listNames(part: "month" | "weekday"): ReadonlyMap<string, number> {
  const names = new Map<string, number>(part === "month" ? [["sept", 9]] : []);
  for (const language of languages) {
    for (const style of language === "en" ? (["long", "short"] as const) : (["long"] as const)) {
      for (const [at, forms] of listCalendarNames(language, part, style).entries()) {
        for (const name of forms) names.set(name.toLowerCase().replace(/\.$/, ""), at + 1);
      }
    }
  }
  return names;
}
