/**
 * Whether a paragraph is a stage direction: the whole of it stands in one pair of round or square
 * brackets, `(Laughter.)`, `[inaudible]`, `（笑）`. A number alone, `(1)`, is none, and neither is a
 * paragraph whose first bracket is escaped, `\(sic)` or `&#65288;ママ）`.
 *
 * @param written the paragraph's Markdown
 */
export function isNote(written: string): boolean {
  const text = written.replace(/^([*_]{1,2})(.*)\1$/su, "$2").trim();
  const open = text.charAt(0);
  const close = pairs.get(open);
  if (close === undefined || /^[\p{N}\p{P}]*$/u.test(text.slice(1, -1).trim())) return false;
  return endsFirstPair(text, open, close);
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["［", "］"],
  ["〔", "〕"],
]);

/** Whether the bracket that opens a text is closed at its very end, a full stop aside. */
function endsFirstPair(text: string, open: string, close: string): boolean {
  let depth = 0;
  let index = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    index += character.length;
    if (depth === 0) return /^[.。]?$/.test(text.slice(index));
  }
  return false;
}
