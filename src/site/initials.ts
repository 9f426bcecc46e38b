/** Names that begin with one letter, in order; one group of an empty letter where they are few. */
export interface InitialGroup<Name> {
  readonly initial: string;
  readonly names: readonly Name[];
}

/** Sorts names by the alphabet of a language, and groups them by initial if there are more than forty. */
export function groupByInitial<Name extends { readonly sortName: string }>(
  names: readonly Name[],
  language: string,
): InitialGroup<Name>[] {
  const { compare } = new Intl.Collator(language);
  const sorted = names.toSorted((a, b) => compare(a.sortName, b.sortName));
  if (sorted.length <= 40) return [{ initial: "", names: sorted }];
  const groups = Map.groupBy(sorted, ({ sortName }) => readInitial(sortName));
  return [...groups].map(([initial, members]) => ({ initial, names: members }));
}

/**
 * The letter under which a name stands: a capital without accents, kana without voice marks and as katakana, and any
 * other sign as it is.
 *
 * @example readInitial("Élysée") → "E"; readInitial("ガーナ") → "カ"; readInitial("林芳正") → "林"
 */
export function readInitial(name: string): string {
  const [first = ""] = [...name.trimStart().normalize("NFD")];
  const katakana = /[ぁ-ゖ]/u.test(first)
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + 0x60)
    : first;
  return (smallKana.get(katakana) ?? katakana).toUpperCase();
}

const smallKana = new Map(
  [..."ァィゥェォッャュョヮ"].map((small, index) => [
    small,
    "アイウエオツヤユヨワ"[index] ?? small,
  ]),
);
