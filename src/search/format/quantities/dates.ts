import { pad, type QuantityKind, readSmall, small } from "./quantity.ts";

const month =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const [before, behind] = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];

/** Days of the calendar: `February 3, 2022`, `3rd of February 2022`, `Feb 3`, `2022-02-03`, `2022年2月3日`, `二月三日`. */
export const dates: readonly QuantityKind[] = [
  {
    sign: /\d/,
    pattern: new RegExp(
      `${before}${month}\\.? (?:the )?${day}(?:,? (?<year>\\d{4}))?${behind}`,
      "gu",
    ),
    read: ({ month = "", day = "", year }) => spellDate(year, readMonth(month), Number(day)),
  },
  {
    sign: /\d/,
    pattern: new RegExp(
      `${before}${day}(?: of)? ${month}\\.?(?:,? (?<year>\\d{4}))?${behind}`,
      "gu",
    ),
    read: ({ month = "", day = "", year }) => spellDate(year, readMonth(month), Number(day)),
  },
  {
    sign: /\d{4}[-/.]/,
    pattern:
      /(?<![\p{L}\p{N}\-/.])(?<year>(?:19|20)\d\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\p{N}\-/])/gu,
    read: ({ month = "", day = "", year }) => spellDate(year, Number(month), Number(day)),
  },
  {
    sign: /月/,
    pattern: new RegExp(
      `(?:(?<year>\\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?)?(?<![\\d一二三四五六七八九十])(?<month>${small}) ?月(?: ?(?<day>${small}) ?[日号])?`,
      "gu",
    ),
    read({ month = "", day, year }) {
      const [months, days] = [readSmall(month), day === undefined ? undefined : readSmall(day)];
      return months === undefined || (days === undefined && (day ?? year) !== year)
        ? undefined
        : spellDate(year, months, days);
    },
  },
];

function readMonth(name: string): number {
  return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.slice(0, 3)) / 3 + 1;
}

/** A month is spelled only with its year. */
function spellDate(year: string | undefined, month: number, day?: number) {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const years = year === undefined ? "" : Array.from(year, readYearDigit).join("");
  if (day === undefined)
    return years === "" ? undefined : { exact: `d${years}${pad(month)}`, looser: [] };
  const short = `d${pad(month)}${pad(day)}`;
  if (years === "") return { exact: `${short}x`, looser: [] };
  return {
    exact: `d${years}${pad(month)}${pad(day)}`,
    looser: [`${short}x`, `d${years}${pad(month)}`],
  };
}

function readYearDigit(digit: string): string {
  return /\d/.test(digit) ? digit : String(Math.max(0, "〇一二三四五六七八九".indexOf(digit)));
}
