import { type Problem, createProblem } from "../../problems/problem.ts";

/** A raw file as text, and its encoding where that is not UTF-8; or why it cannot be read. */
export type Decoded =
  { readonly text: string; readonly encoding?: string } | { readonly problem: Problem };

/**
 * Decodes a raw file by, in this order: the encoding that was asked for, its byte-order mark, the
 * encoding it declares (XML, HTML, `coding:`), UTF-8. Bytes that do not fit are a problem, never guessed.
 *
 * @example decodeSource("a.txt", new Uint8Array([0xe9])) → problem `import-encoding`
 */
export function decodeSource(file: string, bytes: Uint8Array, asked?: string): Decoded {
  const encoding = asked ?? findMark(bytes) ?? findDeclaration(bytes) ?? "utf-8";
  const decoder = createDecoder(encoding);
  if (decoder === undefined) return { problem: reportName(file, encoding) };
  try {
    const text = decoder.decode(bytes);
    if (isBinary(text)) return { problem: reportBinary(file) };
    const name = decoder.encoding;
    return name === "utf-8" ? { text } : { text, encoding: name };
  } catch {
    return { problem: reportUndecoded(file, bytes, decoder.encoding) };
  }
}

function createDecoder(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

function findMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

const declarations: readonly RegExp[] = [
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/,
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]+)/i,
  /^#[^\n]{0,80}?\bcoding[:=]\s*([\w.-]+)/m,
];

/** Declarations are in ASCII within the first kilobytes, whatever the encoding they declare. */
function findDeclaration(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  for (const declaration of declarations) {
    const name = declaration.exec(start)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Text of any encoding that is read as another one, or no text at all, is full of NUL. */
function isBinary(text: string): boolean {
  const nulls = text.slice(0, 100_000).split("\0").length - 1;
  return nulls > 8 && nulls > Math.min(text.length, 100_000) / 100;
}

/** Bytes that do not fit are those of another encoding, or of no text: a twelfth of it are control characters. */
function reportUndecoded(file: string, bytes: Uint8Array, encoding: string): Problem {
  const start = bytes.subarray(0, 100_000);
  const count = (fits: (byte: number) => boolean) =>
    start.reduce((sum, byte) => sum + (fits(byte) ? 1 : 0), 0);
  if (count((byte) => byte === 0) > start.length / 20) return reportBinary(file);
  // Encodings of the kind ISO-2022 have the escape, 0x1B.
  const controls = count((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
  return controls > start.length / 12 ? reportNoText(file) : reportBytes(file, encoding);
}

function reportNoText(file: string): Problem {
  return createProblem(
    "import-encoding",
    { file },
    {
      message: "Unexpected control characters, expected text.",
      why: "The file is no text in any encoding.",
      fix: "Save its text, or save it as a PDF or as `.docx`, and import that.",
    },
  );
}

function reportName(file: string, encoding: string): Problem {
  return createProblem(
    "import-encoding",
    { file },
    {
      message: `The encoding \`${encoding}\` is not known.`,
      why: "The bytes cannot be read.",
      fix: "Name one of the WHATWG Encoding Standard with `--encoding`, such as utf-8, shift_jis, euc-jp, big5 or windows-1252.",
    },
  );
}

function reportBytes(file: string, encoding: string): Problem {
  return createProblem(
    "import-encoding",
    { file },
    {
      message: `The bytes are not valid ${encoding}.`,
      why: "A wrong encoding would alter words.",
      fix: "Name the right one with `--encoding`, such as shift_jis, euc-jp, big5 or windows-1252.",
    },
  );
}

function reportBinary(file: string): Problem {
  return createProblem(
    "import-encoding",
    { file },
    {
      message: "Unexpected NUL characters, expected text.",
      why: "The file is no text, or it is UTF-16 without a byte-order mark.",
      fix: "If it is UTF-16, add `--encoding utf-16le`.",
    },
  );
}
