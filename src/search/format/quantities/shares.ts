import { counts, type QuantityKind, readSmall, small } from "./quantity.ts";

const parts: ReadonlyMap<string, number> = new Map(
  "half 2, halves 2, third 3, quarter 4, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10"
    .split(", ")
    .map((pair) => pair.split(" "))
    .map(([name = "", value]) => [name, Number(value)]),
);

/** Shares and spans: `two-thirds`, `2/3`, `⅔`, `3分の2`, `2019–2021`, `2019 to 2021`, `2019–21`, `No. 10`, `number 10`. */
export const shares: readonly QuantityKind[] = [
  {
    sign: /hal[fv]|third|quarter|fourth|[fx]th|seventh|eighth|ninth|tenth/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<count>${counts.join("|")})[ -](?<part>(?:${[...parts.keys()].join("|")}))s?(?![\\p{L}\\p{N}])`,
      "gu",
    ),
    read: ({ count = "", part = "" }) =>
      spellShare(counts.indexOf(count) + 1, parts.get(part) ?? parts.get(part.replace(/s$/, ""))),
  },
  {
    sign: /\d[/⁄]/,
    pattern:
      /(?<![\p{L}\p{N}/.,\-])(?<count>\d{1,2})[/⁄](?<part>\d{1,2})(?![\p{L}\p{N}/]|[.,]\d)/gu,
    read: ({ count = "", part = "" }) => spellShare(Number(count), Number(part)),
  },
  {
    sign: /分[の之]/,
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十])(?<part>${small})分[の之](?<count>${small})`,
      "gu",
    ),
    read: ({ count = "", part = "" }) => spellShare(readSmall(count), readSmall(part)),
  },
  {
    sign: /\d/,
    pattern:
      /(?<![\p{L}\p{N}.,/\-–])(?<from>\d{1,4})(?:[-‐‑–—−~〜～/]| to | - | – )(?<to>\d{1,4})(?![\p{L}\p{N}/\-–]|[.,]\d)/gu,
    read({ from = "", to = "" }) {
      const isYear = from.length === 4 && to.length === 2;
      const last = isYear ? from.slice(0, 2) + to : to;
      return Number(last) > Number(from) ? { exact: `r${from}to${last}`, looser: [] } : undefined;
    },
  },
  {
    sign: /\d/,
    pattern:
      /(?<![\p{L}\p{N}])(?:no\.? ?|nr\.? ?|number |#)(?<number>\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ({ number = "" }) => ({ exact: `no${number}`, looser: [] }),
  },
  {
    sign: /number /,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])number (?<number>${counts.join("|")})(?![\\p{L}\\p{N}])`,
      "gu",
    ),
    read: ({ number = "" }) => ({ exact: `no${String(counts.indexOf(number) + 1)}`, looser: [] }),
  },
];

function spellShare(count: number | undefined, part: number | undefined) {
  if (count === undefined || part === undefined || part < 2 || count >= part) return undefined;
  return { exact: `f${String(count)}of${String(part)}`, looser: [] };
}
