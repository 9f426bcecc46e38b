import QuickLRU from "quick-lru";

/**
 * The function `make`, with its results for the last texts kept: at least `most` of them, at most twice as many.
 *
 * `make` must depend on the text alone, and its results must not be changed.
 */
export function memoize<Value extends NonNullable<unknown>>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  const kept = new QuickLRU<string, Value>({ maxSize: most });
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    kept.set(text, value);
    return value;
  };
}
