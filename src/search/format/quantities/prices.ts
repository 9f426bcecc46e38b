import type { WrittenNumber } from "../numbers.ts";
import type { Word, Words } from "../words.ts";
import type { Quantity } from "./quantity.ts";

/**
 * Amounts of money, by the sign of their currency: `US$500`, `US$ 500`, `$500`, `USD 500`, `500 dollars` are one, as are
 * `¥8,000`, `8000円` and `JPY 8000`.
 */
export function findPrices({ words, rest }: Words, numbers: readonly WrittenNumber[]): Quantity[] {
  return numbers.flatMap(({ value, from, to }) => {
    const before = readBefore(words, from);
    if (before !== undefined)
      return [spellPrice(before, value, from - (before.isWord ? 1 : 0), to)];
    const behind = readBehind(words, to, rest);
    return behind === undefined ? [] : [spellPrice(behind, value, from, behind.to)];
  });
}

function spellPrice(
  { name }: { readonly name: string },
  value: string,
  from: number,
  to: number,
): Quantity {
  return { exact: name + value, looser: [], from, to };
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({ $: "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₩": "krw" }),
);
const codes: ReadonlySet<string> = new Set(["usd", "eur", "gbp", "jpy", "krw", "cny", "rmb"]);
const named: readonly (readonly [name: string, written: readonly string[]])[] = (
  [
    ["usd", "us dollars, u s dollars, us dollar, dollars, dollar, usd, ド ル, 米 ド ル, 美 元"],
    ["eur", "euros, euro, eur, ユ ー ロ, 欧 元, 歐 元"],
    ["gbp", "pounds, pound, gbp, ポ ン ド, 英 镑"],
    ["jpy", "yen, jpy, 円, 日 元, 日 圓"],
    ["cny", "yuan, cny, rmb, renminbi, 元, 人 民 元"],
    ["krw", "won, krw, ウ ォ ン"],
  ] as const
).map(([name, list]) => [name, list.split(", ")]);

function readBefore(words: readonly Word[], from: number) {
  const { gap = "" } = words[from] ?? {};
  const before = words[from - 1];
  const sign = /(\p{Sc}) ?$/u.exec(gap)?.[1];
  // Another dollar is named before its sign: `A$20`.
  const isOther = sign === "$" && /^\$/.test(gap) && before !== undefined && before.text !== "us";
  const name = isOther ? undefined : signs.get(sign ?? "");
  if (name !== undefined)
    return { name, isWord: sign === "$" && /^\$/.test(gap) && before !== undefined };
  if (before === undefined || !/^ ?$/.test(gap) || !codes.has(before.text)) return undefined;
  return { name: before.text === "rmb" ? "cny" : before.text, isWord: true };
}

function readBehind(words: readonly Word[], to: number, rest: string) {
  const gap = words[to]?.gap ?? rest;
  const name = signs.get(/^ ?(\p{Sc})/u.exec(gap)?.[1] ?? "");
  if (name !== undefined) return { name, to };
  if (!/^[ \-]?$/u.test(gap.replaceAll(/\s/gu, " "))) return undefined;
  for (const [currency, written] of named) {
    const found = written.map((one) => one.split(" ")).find((one) => isAt(words, to, one));
    if (found !== undefined) return { name: currency, to: to + found.length };
  }
  return undefined;
}

function isAt(words: readonly Word[], at: number, texts: readonly string[]): boolean {
  return texts.every((text, index) => words[at + index]?.text === text);
}
