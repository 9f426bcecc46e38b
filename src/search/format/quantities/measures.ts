import { counts, type QuantityKind, readSmall, small } from "./quantity.ts";

/** Units of measures by the sign that spells them, each with the names that people write behind a number. */
const names: Readonly<Record<string, string>> = {
  kmh: "km/h|kmh|kph|km/hr|kilomet(?:re|er)s? (?:per|an) hour|キロメートル毎時",
  mph: "mph|miles (?:per|an) hour",
  degc: "° ?c|degrees? celsius|degrees? centigrade|℃|摂氏",
  degf: "° ?f|degrees? fahrenheit|℉",
  deg: "°|degrees?",
  km2: "km2|sq\\.? ?km|square kilomet(?:re|er)s?|平方キロメートル|平方公里",
  m2: "m2|sq\\.? ?m|square met(?:re|er)s?|平方メートル|平米",
  km: "km|kilomet(?:re|er)s?|キロメートル|キロ(?![ガワトカバメ])|公里|千米",
  m: "m|met(?:re|er)s?|メートル|米",
  cm: "cm|centimet(?:re|er)s?|センチメートル|センチ|厘米",
  mm: "mm|millimet(?:re|er)s?|ミリメートル|毫米",
  kg: "kg|kilograms?|kilogrammes?|キログラム|公斤",
  gw: "gw|gigawatts?|ギガワット",
  mw: "mw|megawatts?|メガワット",
  kw: "kw|kilowatts?|キロワット",
  ha: "ha|hectares?|ヘクタール",
};

const amount = "(?<amount>\\d{1,3}(?:[, ]\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?)";
const units = Object.entries(names).map(([unit, written]) => `(?<${unit}>${written})`);

/** Numbers with a unit of measure: `30km/h`, `30 km/h`, `20°C`, `20 degrees Celsius`, `5,000 km²`, `20キロメートル`. */
export const measures: readonly QuantityKind[] = [
  {
    sign: /\d/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,])${amount}[ -]?(?:${units.join("|")})(?![\\p{Script=Latin}\\p{N}])`,
      "gu",
    ),
    read({ amount: written = "", ...groups }) {
      const [unit = ""] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
      const value = spellAmount(written);
      const looser = unit.startsWith("deg") && unit !== "deg" ? [`${value}deg`] : [];
      return { exact: value + unit, looser };
    },
  },
  {
    sign: /\d\.\d/,
    pattern:
      /(?<![\p{L}\p{N}.,])(?<amount>\d{1,3}(?:,\d{3}){1,4}\.\d{1,6}|\d{4,15}\.\d{1,6})(?![\p{L}\p{N}]|\.\d)/gu,
    read: ({ amount: written = "" }) => ({ exact: spellAmount(written), looser: [] }),
  },
  {
    sign: /百分之|パーセント|%/,
    pattern: new RegExp(
      `百分之(?<whole>${small})|(?<![一二三四五六七八九十百千万億\\d])(?<spoken>[一二三四五六七八九十]{1,3}) ?(?:パーセント|%)`,
      "gu",
    ),
    read: ({ whole, spoken = "" }) => spellPercent(readSmall(whole ?? spoken)),
  },
  {
    sign: /\d ?[%パp]/,
    pattern:
      /(?<![\p{Script=Latin}\p{N}.,])(?<whole>\d{1,2}) ?(?:%|パーセント|per ?cent(?!\p{L}))/gu,
    read: ({ whole = "" }) => spellPercent(Number(whole)),
  },
  {
    sign: /\d ?[x×]/,
    pattern:
      /(?<![\p{L}\p{N}.,])(?<first>\d{1,5}) ?[x×] ?(?<second>\d{1,5})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ({ first = "", second = "" }) => ({ exact: `${first}x${second}`, looser: [] }),
  },
  {
    sign: /[+プ]|plus/,
    pattern: new RegExp(
      `(?<![\\p{Script=Latin}\\p{N}.,])(?<first>\\d{1,2}|${counts.join("|")}) ?(?:\\+|plus|プラス) ?(?<second>\\d{1,2}|${counts.join("|")})(?![\\p{Script=Latin}\\p{N}])`,
      "gu",
    ),
    read: ({ first = "", second = "" }) => ({
      exact: `${readDigit(first)}plus${readDigit(second)}`,
      looser: [],
    }),
  },
  {
    sign: /&| and .(?![a-z])/su,
    pattern:
      /(?<![\p{L}\p{N}&])(?:(?<one>\p{L}) and (?<other>\p{L})|(?<first>\p{L}{1,3}) ?& ?(?<second>\p{L}{1,3}))(?![\p{L}\p{N}&])/gu,
    read: ({ one, other = "", first = "", second = "" }) => ({
      exact: one === undefined ? `${first}and${second}` : `${one}and${other}`,
      looser: [],
    }),
  },
];

function readDigit(text: string): string {
  const place = counts.indexOf(text);
  return place < 0 ? text : String(place + 1);
}

function spellPercent(value: number | undefined) {
  return value === undefined ? undefined : { exact: `${String(value)}pc`, looser: [] };
}

/** @example spellAmount("1,234.50") → "1234p5" */
function spellAmount(written: string): string {
  const whole =
    /^\d{1,3}(?:[, ]\d{3})+(?=\.|$)/.exec(written)?.[0] ?? /^\d*/.exec(written)?.[0] ?? "";
  const part = written.slice(whole.length + 1).replace(/(?<!0)0+$/, "");
  return whole.replaceAll(/\D/g, "") + (part === "" ? "" : `p${part}`);
}
