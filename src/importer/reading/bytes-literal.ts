/** A Python bytes literal, decoded. */
export interface BytesLiteral {
  readonly bytes: Uint8Array;
  /** Where the literal ends in the text, after its closing quote. */
  readonly end: number;
}

/**
 * Reads the Python bytes literal that begins at an index, `b'…'` or `b"…"`, by the rules of the language:
 * escapes `\\n`, `\\t`, `\\xc2`, `\\101` and so on; another backslash stands for itself; only ASCII may stand in
 * it. Returns a clause that says what is wrong where there is no literal.
 * https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 *
 * @example readBytesLiteral("b'it\\\\'s \\\\xc3\\\\xa9'", 0) → bytes of "it's é"
 */
export function readBytesLiteral(text: string, index: number): BytesLiteral | string {
  const quote = /^b(['"])/i.exec(text.slice(index, index + 2))?.[1];
  if (quote === undefined) return "there is no literal b'…'";
  const bytes: number[] = [];
  let at = index + 2;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === quote) return { bytes: Uint8Array.from(bytes), end: at + 1 };
    if (character === "\n") return "the literal is cut off: a line ends before its closing quote";
    const code = text.charCodeAt(at);
    if (code > 127) return `\`${character}\` is not ASCII and may not stand in it`;
    if (character !== "\\") {
      bytes.push(code);
      at += 1;
      continue;
    }
    const read = readEscape(text, at);
    if (read === undefined) return "it holds an escape \\x without two hexadecimal digits";
    bytes.push(...read.bytes);
    at += read.length;
  }
  return "the literal is cut off: it has no closing quote";
}

const simple: ReadonlyMap<string, readonly number[]> = new Map([
  ["\n", []],
  ["\\", [92]],
  ["'", [39]],
  ['"', [34]],
  ["a", [7]],
  ["b", [8]],
  ["f", [12]],
  ["n", [10]],
  ["r", [13]],
  ["t", [9]],
  ["v", [11]],
]);

function readEscape(
  text: string,
  at: number,
): { bytes: readonly number[]; length: number } | undefined {
  const next = text[at + 1] ?? "";
  const plain = simple.get(next);
  if (plain !== undefined) return { bytes: plain, length: 2 };
  if (next === "x") {
    const digits = /^[0-9a-f]{2}/i.exec(text.slice(at + 2, at + 4))?.[0];
    return digits === undefined ? undefined : { bytes: [parseInt(digits, 16)], length: 4 };
  }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined) return { bytes: [parseInt(octal, 8) & 255], length: 1 + octal.length };
  return { bytes: [92], length: 1 };
}
