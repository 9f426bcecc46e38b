const languages = "en fr de es it pt nl sv da pl ru uk tr ar".split(" ");

/** Number of the month, 1 to 12, by its name in lower case without a final full stop. */
export const monthNumbers: ReadonlyMap<string, number> = listNames("month", 12, (index) =>
  Temporal.PlainDate.from({ year: 2022, month: index, day: 1 }),
);

/** ISO number of the weekday, 1 for Monday, by its name in lower case without a final full stop. */
export const weekdayNumbers: ReadonlyMap<string, number> = listNames("weekday", 7, (index) =>
  Temporal.PlainDate.from({ year: 2022, month: 8, day: index }),
);

/** A regular expression source that matches any of the names, the longest first. */
export function matchNames(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join("|");
}

function listNames(
  part: "month" | "weekday",
  count: number,
  date: (index: number) => Temporal.PlainDate,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>(part === "month" ? [["sept", 9]] : []);
  for (const language of languages) {
    for (const style of language === "en" ? (["long", "short"] as const) : (["long"] as const)) {
      const write = createWriter(language, part, style);
      for (let index = 1; index <= count; index += 1) {
        for (const name of write(date(index)))
          names.set(name.toLowerCase().replace(/\.$/, ""), index);
      }
    }
  }
  return names;
}

/** Writes a name by itself and, for a month, as it stands beside a day: `февраль`, `февраля`. */
function createWriter(
  language: string,
  part: "month" | "weekday",
  style: "long" | "short",
): (date: Temporal.PlainDate) => string[] {
  const calendar = "gregory";
  const alone = new Intl.DateTimeFormat(language, { [part]: style, calendar });
  const beside = new Intl.DateTimeFormat(language, { month: style, day: "numeric", calendar });
  return (date) => {
    const name = alone.format(date);
    if (part === "weekday") return [name];
    return [name, /[\p{L}\p{M}]{3,}/u.exec(beside.format(date))?.[0] ?? name];
  };
}
