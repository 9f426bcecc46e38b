/**
 * The function `make`, with what it gave for the last `most` texts or more kept.
 *
 * `make` must depend on the text alone, and what it gives must not be changed.
 */
export function remember<Value>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  let recent = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = older.get(text) ?? make(text);
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, value);
    return value;
  };
}
