/**
 * Names of months, from January, or of days of the week, from Monday, as a language writes them: each by itself and,
 * for a month, as it stands beside a day: `февраль`, `февраля`. By the data of `Intl`.
 */
export function listCalendarNames(
  language: string,
  part: "month" | "weekday",
  style: "long" | "short" = "long",
): string[][] {
  const options = { calendar: "gregory", timeZone: "UTC" };
  const alone = new Intl.DateTimeFormat(language, { [part]: style, ...options });
  const beside = new Intl.DateTimeFormat(language, { month: style, day: "numeric", ...options });
  return listDates(part).map((date) => {
    const name = alone.format(date);
    if (part === "weekday") return [name];
    return [name, /[\p{L}\p{M}]{3,}/u.exec(beside.format(date))?.[0] ?? name];
  });
}

/** Instants, not dates of `Temporal`, which take eight times as long to format. */
function listDates(part: "month" | "weekday"): number[] {
  return part === "month"
    ? Array.from({ length: 12 }, (_, at) => Date.UTC(2022, at, 1))
    : Array.from({ length: 7 }, (_, at) => Date.UTC(2022, 7, at + 1));
}
