/** A date that stands in a text. */
export interface FoundDate {
  /** `2022-02-02`. */
  readonly date: string;
  /** The words it was read from, weekday included. */
  readonly text: string;
  /** Where they begin. */
  readonly index: number;
  /** Why it cannot be trusted: a weekday that does not fit, a day that does not exist. */
  readonly doubt?: string;
}

/** Builds a found date, with a doubt where the day or the weekday cannot be right. */
export function checkDate(
  parts: { year: number; month: number; day: number; weekday?: number | undefined },
  text: string,
  index: number,
): FoundDate {
  const { year, month, day, weekday } = parts;
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    const found = { date: date.toString(), text, index };
    if (weekday === undefined || weekday === date.dayOfWeek) return found;
    const name = date.toLocaleString("en", { weekday: "long" });
    return { ...found, doubt: `${date.toString()} was a ${name}` };
  } catch {
    return { date: "", text, index, doubt: "there is no such day" };
  }
}
