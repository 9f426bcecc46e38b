import { findEastAsianDate } from "./east-asian.ts";
import { writeDigits } from "./digits.ts";
import { type FoundDate, checkDate } from "./found-date.ts";
import { matchNames, monthNumbers, weekdayNumbers } from "./months.ts";

/** Order of `7/6/12`, where the format's convention fixes it. */
export type NumericOrder = "month-first" | "day-first";

/**
 * The first date in a text, by a strict grammar: English and western European month names, ISO,
 * Japanese with or without era, Chinese with or without 民國, Korean; numbers alone where they have one reading
 * (`14.12.2018`, `5. 3. 2024`, `2024.12.19`), `7/6/12` only where the order is given. Nothing is guessed: relative words, dates without a year and unknown forms give nothing.
 *
 * @example findDate("Wednesday, February 2, 2022, 8:13 a.m.")
 * → { date: "2022-02-02", text: "Wednesday, February 2, 2022", index: 0 }
 */
export function findDate(text: string, order?: NumericOrder): FoundDate | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const digits = writeDigits(text);
  const plain = digits.length === text.length ? digits : text;
  const named = /\d{4}/.test(plain);
  const found = [
    named ? findNamed(plain, monthFirst) : undefined,
    named ? findNamed(plain, dayFirst) : undefined,
    named ? findNamed(plain, yearFirst) : undefined,
    findIso(plain),
    findEastAsianDate(plain),
    findYearFirst(plain),
    findNumeric(plain, order),
  ].filter((date) => date !== undefined);
  const [first] = found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  return first && { ...first, text: text.slice(first.index, first.index + first.text.length) };
}

const weekday = `(?:(?<weekday>${matchNames(weekdayNumbers)})\\.?,?\\s+)?`;
const month = `(?<month>${matchNames(monthNumbers)})\\.?`;
const year = `(?<year>\\d{4})(?!\\d)`;
const after = `(?:,?\\s*\\((?<after>${matchNames(weekdayNumbers)})\\.?\\))?`;
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${weekday}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)${year}${after}`,
  "iu",
);
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${weekday}(?:le\\s+|the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:of\\s+|de\\s+)?${month},?\\s+(?:de\\s+|del\\s+|năm\\s+)?${year}(?:\\s+(?:года|року|г\\.|р\\.))?${after}`,
  "iu",
);
/** `2025. március 12.` */
const yearFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${year}\\.\\s${month}\\s(?<day>\\d{1,2})(?!\\d)\\.?`,
  "iu",
);

function findNamed(text: string, pattern: RegExp): FoundDate | undefined {
  const match = pattern.exec(text);
  if (match?.groups === undefined) return undefined;
  const { weekday, after, month = "", day, year } = match.groups;
  const name = (weekday ?? after)?.toLowerCase();
  const parts = {
    year: readYear(Number(year)),
    month: monthNumbers.get(month.toLowerCase()) ?? 0,
    day: Number(day),
    weekday: name === undefined ? undefined : weekdayNumbers.get(name),
  };
  return checkDate(parts, match[0], match.index);
}

/** Years of the Buddhist calendar, which Thai texts count by, are 543 ahead. */
function readYear(year: number): number {
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

function findIso(text: string): FoundDate | undefined {
  const match = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d|-\d)/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return checkDate({ year, month, day }, match[0], match.index);
}

/** `2024.12.19`, `2024. 12. 19.`, `2024/12/19`: the year in front leaves one reading. */
function findYearFirst(text: string): FoundDate | undefined {
  const match = /(?<![\d./])((?:19|20)\d{2})([./])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d|[./]\d)/.exec(
    text,
  );
  if (match === null) return undefined;
  const [all, year, , month, day] = match;
  return checkDate(
    { year: Number(year), month: Number(month), day: Number(day) },
    all,
    match.index,
  );
}

/**
 * Without an order only what has one reading: a year of four digits, and a day above 12 or equal to the month.
 * Two-digit years are read as 1950–2049.
 */
function findNumeric(text: string, order?: NumericOrder): FoundDate | undefined {
  const match = /(?<![\d./-])(\d{1,2})([./-]|\.\s)(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)/.exec(
    text,
  );
  if (match === null) return undefined;
  const [all, left, mark = "", right, end = ""] = match;
  // `5. 3. 2024` is written where days go first.
  if (mark.length > 1 && end.length < 4) return undefined;
  const [first, second, written] = [Number(left), Number(right), Number(end)];
  const certain = end.length === 4 ? findOnlyOrder(first, second) : undefined;
  const told = mark !== "." || end.length === 4 ? order : undefined;
  const spaced = mark.length > 1 ? "day-first" : undefined;
  const read = told ?? certain ?? spaced;
  if (read === undefined) return undefined;
  const year = written >= 100 ? written : written + (written < 50 ? 2000 : 1900);
  const [month, day] = read === "month-first" ? [first, second] : [second, first];
  return checkDate({ year, month, day }, all, match.index);
}

function findOnlyOrder(first: number, second: number): NumericOrder | undefined {
  if (first > 31 || second > 31 || first + second > 43) return undefined;
  if (first > 12) return "day-first";
  return second > 12 || first === second ? "month-first" : undefined;
}
