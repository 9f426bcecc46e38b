/**
 * Names of months, from January, or of days of the week, from Monday, as a language writes them: each by itself and,
 * for a month, as it stands beside a day: `февраль`, `февраля`. By the data of `Intl`.
 */
export function listCalendarNames(
  language: string,
  part: "month" | "weekday",
  style: "long" | "short" = "long",
): string[][] {
  const calendar = "gregory";
  const alone = new Intl.DateTimeFormat(language, { [part]: style, calendar });
  const beside = new Intl.DateTimeFormat(language, { month: style, day: "numeric", calendar });
  return listDates(part).map((date) => {
    const name = alone.format(date);
    if (part === "weekday") return [name];
    return [name, /[\p{L}\p{M}]{3,}/u.exec(beside.format(date))?.[0] ?? name];
  });
}

function listDates(part: "month" | "weekday"): Temporal.PlainDate[] {
  return part === "month"
    ? Array.from({ length: 12 }, (_, at) =>
        Temporal.PlainDate.from({ year: 2022, month: at + 1, day: 1 }),
      )
    : Array.from({ length: 7 }, (_, at) =>
        Temporal.PlainDate.from({ year: 2022, month: 8, day: at + 1 }),
      );
}
