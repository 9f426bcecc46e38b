import { type FoundDate, checkDate } from "./found-date.ts";

/** The year before the first of each era (Kojien; 民國 counts from 1912). */
const eras: ReadonlyMap<string, number> = new Map([
  ["明治", 1867],
  ["大正", 1911],
  ["昭和", 1925],
  ["平成", 1988],
  ["令和", 2018],
  ["中華民國", 1911],
  ["中华民国", 1911],
  ["民國", 1911],
  ["民国", 1911],
]);

/** A year of three digits without an era is of the calendar of Taiwan; no other counts so far. */
const republic = 1911;

const days = "月火水木金土日";
const pattern = new RegExp(
  `(?:(?<era>${[...eras.keys()].join("|")})\\s*)?(?<year>[0-9０-９]{1,4}|元)\\s*[年년]\\s*` +
    // `2019年（令和元年）5月17日`: the same year by another count.
    `(?:[（(](?:${[...eras.keys()].join("|")})?\\s?(?:[0-9０-９]{1,4}|元)年?[）)]\\s*)?` +
    `(?<month>[0-9０-９]{1,2})\\s*[月월]\\s*(?<day>[0-9０-９]{1,2})\\s*[日일]` +
    `(?:\\s*[（(]\\s*(?:星期|週|周|禮拜)?(?<weekday>[月火水木金土日一二三四五六天월화수목금토일])` +
    `(?:曜日?|요일)?\\s*(?:・[^）)]{1,8})?[）)])?`,
  "u",
);

/**
 * The first date in Japanese, Chinese or Korean form; a year of one or two digits only with an era.
 *
 * @example findEastAsianDate("（令和4年2月2日（水曜日）8時13分 於：本省会見室）")
 * → { date: "2022-02-02", text: "令和4年2月2日（水曜日）", index: 1 }
 */
export function findEastAsianDate(text: string): FoundDate | undefined {
  const match = pattern.exec(text);
  if (match?.groups === undefined) return findInitial(text) ?? findRepublican(text);
  const { era, year = "", month, day, weekday } = match.groups;
  const written = year === "元" ? 1 : readDigits(year);
  const before = era === undefined ? (written > 99 && written < 150 ? republic : 0) : eras.get(era);
  if (before === undefined || (before === 0 && written < 1000)) return undefined;
  const parts = {
    year: before + written,
    month: readDigits(month ?? ""),
    day: readDigits(day ?? ""),
    weekday: weekday === undefined ? undefined : readWeekday(weekday),
  };
  return checkDate(parts, match[0], match.index);
}

/** `H19.04.24(火)`: the letter of an era, where the weekday proves it. */
function findInitial(text: string): FoundDate | undefined {
  const match =
    /(?<![\p{L}\p{N}.])([MTSHR])(\d{1,2})([./])(\d{1,2})\3(\d{1,2})\s?[（(]([月火水木金土日])(?:曜日?)?[）)]/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [all, initial = "", year, , month, day, weekday = ""] = match;
  const before = eras.get(initials.get(initial) ?? "") ?? 0;
  const parts = { year: before + Number(year), month: Number(month), day: Number(day) };
  return checkDate({ ...parts, weekday: readWeekday(weekday) }, all, match.index);
}

const initials: ReadonlyMap<string, string> = new Map([
  ["M", "明治"],
  ["T", "大正"],
  ["S", "昭和"],
  ["H", "平成"],
  ["R", "令和"],
]);

/** `日期：112-05-18`, a year of Taiwan's calendar with two digits for month and day. */
function findRepublican(text: string): FoundDate | undefined {
  const match = /(?<=[\p{Script=Han}：:]\s?)(1[0-4]\d)([-./])(\d{2})\2(\d{2})(?!\d|[-./]\d)/u.exec(
    text,
  );
  if (match === null) return undefined;
  const [all, year, , month, day] = match;
  const parts = { year: republic + Number(year), month: Number(month), day: Number(day) };
  return checkDate(parts, all, match.index);
}

/** Digits of either width: `４` and `4`. */
export function readDigits(text: string): number {
  return Number(text.normalize("NFKC"));
}

function readWeekday(character: string): number {
  for (const list of [days, "一二三四五六天", "월화수목금토일"]) {
    const index = list.indexOf(character);
    if (index >= 0) return index + 1;
  }
  return 0;
}
