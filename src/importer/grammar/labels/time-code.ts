import { readTimeCode } from "../../../transcript/model/time-code.ts";

/** A time of a recording beside a label. */
export interface TimeCode {
  readonly text: string;
  /** Characters that it takes, with the space after it. */
  readonly length: number;
}

/**
 * The time code that speech begins with, in brackets or alone on its row.
 *
 * @example findTimeCode("(00:04) Good morning.") → { text: "(00:04)", length: 8 }
 * @example findTimeCode("10:30 we began") → undefined
 */
export function findTimeCode(text: string): TimeCode | undefined {
  const match =
    /^\s*([([]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]|\d{1,2}:\d{2}(?::\d{2})?(?=\s*$))\s*/.exec(
      text,
    );
  return match?.[1] === undefined ? undefined : { text: match[1], length: match[0].length };
}

/** The seconds of a time code as transcripts print it; undefined for one that no clock shows. */
export function readTime(code: string): number | undefined {
  const start = readTimeCode(`[${code.replace(/[()[\]]|[.,]\d{1,3}\)?\]?$/g, "")}]`);
  return Number.isNaN(start) ? undefined : start;
}

/** A label with a time code before its mark or before itself: `Ada Renn (01:10): …`, `Ada Renn 01:10`, `[01:10] Ada Renn: …`. */
export function findCodedLabel(
  text: string,
): { label: string; code: string; mark: string; length: number } | undefined {
  const match =
    /^\s*([^\s:：([][^:：([]{0,79}?(?:\s?\([^():\d]{1,40}\))?)\s{1,4}([([]\d{1,2}:\d{2}(?::\d{2})?[)\]]|\d{1,2}:\d{2}(?::\d{2})?(?=[:：]|$))\s?([:：]?)\s*/u.exec(
      text,
    );
  if (match === null) return findLedLabel(text);
  const [all, label = "", code = "", mark = ""] = match;
  return { label, code, mark, length: all.length };
}

function findLedLabel(text: string): ReturnType<typeof findCodedLabel> {
  const match =
    /^\s*([([]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]|\d{1,2}:\d{2}:\d{2})\s{1,4}([^\s:：([][^:：([]{0,79}?)\s?([:：])\s*/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [all, code = "", label = "", mark = ""] = match;
  return { label, code, mark, length: all.length };
}
