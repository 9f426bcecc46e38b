import type { JoinedWords } from "../joined-words.ts";

/** A time, a date, a measure, a price and the like, in some words of a text. */
export interface Quantity {
  /** How it is spelled, whatever form it is written in: `1030a`, `20220203`. */
  readonly exact: string;
  /** What else a text with it is found by: the time without its half of the day, the date without its year. */
  readonly looser: readonly string[];
  /** The first of the words, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A kind of quantity: how it is written, and what it is spelled by; undefined where it is none after all. */
export interface QuantityKind {
  /** Matches it in joined words. */
  readonly pattern: RegExp;
  /** Stands in every text that the pattern matches: most have none, which is found much sooner. */
  readonly sign: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
  ) => Pick<Quantity, "exact" | "looser"> | undefined;
}

/** Finds quantities of a kind; each begins where a word does, and ends where one does. */
export function findKind({ pattern, sign, read }: QuantityKind, joined: JoinedWords): Quantity[] {
  if (!sign.test(joined.text)) return [];
  return Array.from(joined.text.matchAll(pattern)).flatMap(({ 0: found, index, groups = {} }) => {
    const from = joined.findStart(index + (/^[^\p{L}\p{N}]*/u.exec(found)?.[0].length ?? 0));
    const length = found.replace(/(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/u, "").length;
    const last = joined.findEnd(index + length);
    if (from === undefined || last === undefined) return [];
    const spelled = read(groups);
    return spelled === undefined ? [] : [{ ...spelled, from, to: last + 1 }];
  });
}

/** Whole numbers in characters up to 99, and in digits: `三十五`, `35` → 35. */
export function readSmall(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, tens, ten, ones = ""] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens === undefined || (ten === "" && ones !== "")) return undefined;
  const [first, last] = [tens, ones].map((digit) =>
    digit === "" ? 0 : "一二三四五六七八九".indexOf(digit) + 1,
  );
  return ten === "" ? first : (first === 0 ? 1 : (first ?? 0)) * 10 + (last ?? 0);
}

/** English words for the numbers from one on. */
export const counts = "one two three four five six seven eight nine ten".split(" ");

export const small = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";

export function pad(value: number | string, length = 2): string {
  return String(value).padStart(length, "0");
}
