import { spellStem } from "./index-words.ts";
import type { Word } from "./words.ts";

/**
 * The index words of other names of a small number or of an ordinal, alone or as a part of a compound: people write
 * `15` and `fifteen`, `22nd` and `twenty-second`, `World War II` and `World War 2`. Of one there are too many for
 * another name to tell anything.
 *
 * @example listNumberNames(tokenizeText("22nd").words) → ["ʘtwentysecondʘ"]
 */
export function listNumberNames(words: readonly Word[]): string[] {
  const texts = words.map(({ text }) => text);
  const joined = texts.join("");
  const own = rename(joined);
  const parts =
    texts.length === 2 && own.length === 0
      ? texts.flatMap((text, at) => rename(text).map((name) => texts.with(at, name).join("")))
      : [];
  return [...own, ...parts].map(spellStem);
}

function rename(text: string): readonly string[] {
  return groups.get(text)?.filter((name) => name !== text) ?? [];
}

const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(" ");
ones.push(..."fifteen sixteen seventeen eighteen nineteen".split(" "));
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(
  " ",
);
ordinals.push(
  ..."twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  ),
);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const roman = "ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");

/** Names of one number or ordinal, by each of them; a Roman numeral of one letter is a letter. */
const groups: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from({ length: 99 }, (_, index) => index + 1).flatMap((value) =>
    [listCardinals(value), listOrdinals(value)].flatMap((names) =>
      names.map((name) => [name, names] as const),
    ),
  ),
);

function listCardinals(value: number): string[] {
  const letters = roman[value - 2] ?? "";
  return value === 1
    ? []
    : [String(value), name(value, ones), ...(letters.length > 1 ? [letters] : [])];
}

function listOrdinals(value: number): string[] {
  const isTeen = value > 10 && value < 14;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return [`${String(value)}${ending}`, name(value, ordinals)];
}

function name(value: number, last: readonly string[]): string {
  const [ten, one] = [tens[Math.floor(value / 10) - 2], value % 10];
  if (ten === undefined) return last[value - 1] ?? "";
  if (one > 0) return ten + (last[one - 1] ?? "");
  return last === ones ? ten : ten.replace(/y$/, "ieth");
}
