import { z } from "zod";
import { undated } from "./conference-id.ts";
import { localDateTime, timeZone } from "./values.ts";

/**
 * When a conference began: its local date with or without time of day, `2022-02-02T08:13` or `2022-02-02`;
 * null if nobody knows it, which frontmatter writes as `undated`.
 */
export type Start = string | null;

/** A start in its written form. */
export const startField = z
  .string()
  .refine(
    (value) => value === undated || localDateTime.safeParse(value).success,
    "expected YYYY-MM-DDTHH:MM or YYYY-MM-DD that exists in the calendar, or undated",
  )
  .transform(readStart);

/** A start from its written form: `undated` → null. */
export function readStart(text: string): Start {
  return text === undated ? null : text;
}

/** A start as frontmatter has it: null → `undated`. */
export function writeStart(start: Start): string {
  return start ?? undated;
}

/** The calendar date of a start, `2022-02-02`; undefined if it is not known. */
export function readDay(start: Start): string | undefined {
  return start?.slice(0, 10);
}

/**
 * Whether the clocks of a place showed this start. They skip an hour when they are set forward, and skipped a day
 * where the date line was moved; a time that they showed twice is right. What is no time or no zone has another
 * fault.
 *
 * @example isOnClocks({ start: "2022-03-27T02:30", timeZone: "Europe/Berlin" }) → false
 */
export function isOnClocks({ start, timeZone: zone }: LocalStart): boolean {
  if (
    start === null ||
    !localDateTime.safeParse(start).success ||
    !timeZone.safeParse(zone).success
  )
    return true;
  const local = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).toPlainDateTime();
  return start.includes("T") ? local.equals(start) : local.toPlainDate().equals(start);
}

interface LocalStart {
  readonly start: Start;
  readonly timeZone: string;
}
