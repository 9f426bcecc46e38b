import { tokenizeText, type Word } from "./words.ts";

/**
 * The words with numbers below a hundred that count something in figures where they are in characters, and the other
 * way round; undefined where there are none.
 *
 * @example respellNumerals(tokenizeText("令和四年").words) → 令, 和, 4, 年
 */
export function respellNumerals(words: readonly Word[]): readonly Word[] | undefined {
  if (!words.some(({ ideographic }) => ideographic)) return undefined;
  const text = words.map(({ text: word, gap }, index) => (index === 0 ? "" : gap) + word).join("");
  const respelled = text.replaceAll(counted, (found) =>
    /\d/.test(found) ? writeNumber(Number(found)) : String(readNumber(found)),
  );
  return respelled === text ? undefined : tokenizeText(respelled).words;
}

const [one, counters] = [
  "一二三四五六七八九",
  "年月日回次人名件期国個代条項号度時分割倍票点社校歳歲機隻発發届屆ヶケヵカか箇",
];
const number = `(?:(?<!\\d)[1-9]\\d?(?!\\d)|(?<![${one}十百千])(?:[${one}]?十[${one}]?|[${one}])(?![${one}十百千]))`;
/** A number behind what is said before an ordinal, or before what is counted. */
const counted = new RegExp(`(?<=第|令和|平成|昭和)${number}|${number}(?=[${counters}])`, "gu");

function writeNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${one.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? "" : one.charAt(ones - 1));
}

function readNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? 10 * (tens === "" ? 1 : readDigit(tens)) : 0;
  return ten + readDigit(ones);
}

function readDigit(digit = ""): number {
  return digit === "" ? 0 : one.indexOf(digit) + 1;
}
