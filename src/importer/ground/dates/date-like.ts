import { writeDigits } from "./digits.ts";
import { matchNames, monthNumbers } from "./months.ts";

/**
 * The first part of a text that looks like a date, in any script and language, even if the grammar of `findDate`
 * cannot read it. A text with such a part must not be taken for undated.
 *
 * @example findDateLike("Pressekonferenz am 3.5.22") → "3.5.22"
 * @example findDateLike("Press Gaggle Aboard Air Force One, 3:39 P.M. EST") → undefined
 */
export function findDateLike(text: string): string | undefined {
  const plain = writeDigits(text.normalize("NFKC"));
  const found = forms.map((form) => form.exec(plain)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0]?.[0].trim();
}

/** Languages whose names of months are known; in others the numbers beside a month show the date. */
const languages =
  "ar bg cs da de el en es et fi fr he hi hr hu id it lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi".split(
    " ",
  );

const month = `(?<!\\p{L})(?:${matchNames(listMonths())})\\.?(?![\\p{L}\\p{M}])`;
const year = "(?<![\\d.,:])(?:19|20)\\d{2}(?![\\d:]|[.,]\\d)";
const day = "(?<![\\d:.,]|(?<!\\p{L})[QH])\\d{1,2}(?![\\d:%]|[.,]\\d)";
const han = "[〇○零元一二三四五六七八九十\\d]";

const forms = [
  // 2022-05-03, 3.5.22, 7/6/12; 20220503
  "(?<![\\d.]|\\d:)\\d{1,4}[./‐–-]\\s?\\d{1,2}[./‐–-]\\s?(?:\\d{4}|\\d{2})(?![\\d:])",
  "(?<!\\d)(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)",
  // A year with a month's name near it; a month's name with a day beside it
  `${year}[^\\n]{0,25}?${month}`,
  `${month}[^\\n]{0,25}?${year}`,
  `${month}\\s*${day}`,
  `${day}(?:st|nd|rd|th|er|º|ª|\\.)?(?:\\s*(?:of|de|d['’]))?\\s*${month}`,
  // A year with a day or month near it; a day, a word of any script, and a year of any calendar
  `${year}\\D{0,12}?${day}`,
  `${day}\\D{0,12}?${year}`,
  `${day}\\.?\\s+[\\p{L}\\p{M}.]{2,}\\s+\\d{4}(?!\\d)`,
  // 令和四年, R4.5.3, 二〇二二年, 5月3日
  `(?:明治|大正|昭和|平成|令和|民國|民国|公元|西暦|西元|단기|서기)\\s*${han}+\\s*[年년]?`,
  "(?<![\\p{L}\\d])[MTSHR]\\d{1,2}[./-]\\d{1,2}",
  `${han}{2,4}\\s*[年년]\\s*${han}{1,3}\\s*[月월]`,
  `${han}{1,3}\\s*[月월]\\s*${han}{1,3}\\s*[日일]`,
].map((form) => new RegExp(form, "iu"));

function listMonths(): ReadonlyMap<string, number> {
  const names = new Map(monthNumbers);
  for (const language of languages) {
    for (const style of ["long", "short"] as const) {
      // Beside a day some languages put the month in another case.
      for (const form of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const options = { ...form, calendar: "gregory", timeZone: "UTC" };
        const format = new Intl.DateTimeFormat(language, options);
        for (let number = 1; number <= 12; number += 1)
          addName(names, format.format(Date.UTC(2022, number - 1, 3)), number);
      }
    }
  }
  return names;
}

/** Adds a name without the digits and marks around it; names of one or two letters are also other words. */
function addName(names: Map<string, number>, text: string, number: number): void {
  const name = /\p{L}[\p{L}\p{M}]{2,}/u.exec(text)?.[0].toLowerCase();
  if (name !== undefined) names.set(name, number);
}
