import { type TextRun, readMarkupText } from "./markup-text.ts";

const escapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  "0": 0,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
};

/**
 * The text of lines of HTML and of HTML in Python bytes literals, `b'…\xe2\x80\x99…'`. Everything in a
 * literal stands on the line of the raw file that holds it.
 *
 * @example [...readBytesLiteral("b'<p>caf\\xc3\\xa9</p>'")] → texts " ", "café", " ", "\\n"
 */
export function* readBytesLiteral(text: string): Generator<TextRun> {
  let line = 0;
  for (const raw of text.split(/\r\n|[\n\r]/)) {
    line += 1;
    const literal = /^\s*b(['"])([^]*)\1\s*$/.exec(raw)?.[2];
    const markup = literal === undefined ? raw : decodeBytes(literal).replace(/[\r\n]/g, " ");
    yield* readMarkupText(markup, "html", line);
    yield { text: "\n", line };
  }
}

/** Decodes the inside of a Python bytes literal as UTF-8; bytes that are not become U+FFFD. */
function decodeBytes(literal: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const match of literal.matchAll(/\\x([\da-f]{2})|\\([^])|([^\\]+)/giu)) {
    const [all, hex, escaped, plain] = match;
    if (hex !== undefined) bytes.push(parseInt(hex, 16));
    else if (escaped !== undefined) bytes.push(...(readEscape(escaped) ?? encoder.encode(all)));
    else for (const byte of encoder.encode(plain)) bytes.push(byte);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function readEscape(character: string): number[] | undefined {
  const code = escapes[character];
  if (code !== undefined) return [code];
  return /['"\\]/.test(character) ? [character.charCodeAt(0)] : undefined;
}
