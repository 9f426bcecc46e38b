import type { Syntax } from "../format.ts";
import { readBytesLiteral } from "./bytes-literal.ts";
import { readCaptionsText } from "./captions-text.ts";
import { readMarkdownText } from "./markdown-text.ts";
import { type TextRun, readMarkupText } from "./markup-text.ts";
import { type SpacedToken, type Token, cutTokens } from "./tokens.ts";

/**
 * Lists every word and sign of a raw file by its syntax alone, without the format that reads it, so that the
 * proof of an import does not rest on the reader that it judges. See `Syntax` for what counts.
 *
 * @example listSourceTokens("<p>A <b>b</b>c</p>", "html") → words "a", "bc" on line 1
 */
export function listSourceTokens(text: string, syntax: Syntax): PrintedToken[] {
  const tokens: PrintedToken[] = [];
  for (const { text: part, line } of splitRuns(readers[syntax](text))) {
    for (const { text: written, word, spaced } of cutTokens(part))
      tokens.push({ text: written, word, spaced, line });
  }
  return tokens;
}

/** A word or a sign of a raw file, and its line. */
export interface SourceToken extends Token {
  readonly line: number;
}

/** The same, with the space before it. */
export type PrintedToken = SourceToken & SpacedToken;

const readers: Readonly<Record<Syntax, (text: string) => Iterable<TextRun>>> = {
  text: (text) => [{ text, line: 1 }],
  markdown: readMarkdownText,
  html: (text) => readMarkupText(text, "html"),
  xml: (text) => readMarkupText(text, "xml"),
  "bytes-literal": readBytesLiteral,
  captions: readCaptionsText,
};

const lineEnd = /[\r\n\u2028\u2029]/;

/** Puts runs together that share a line, since a word may go on: `<b>Re</b>porter`. */
function* splitRuns(runs: Iterable<TextRun>): Generator<TextRun> {
  let open = "";
  let openLine = 1;
  let line = 1;
  for (const run of runs) {
    if (run.line !== line) {
      yield { text: open, line: openLine };
      open = "";
    }
    line = run.line;
    if (!lineEnd.test(run.text)) {
      if (open === "") openLine = line;
      open += run.text;
      continue;
    }
    for (const part of run.text.split(/(\r\n|[\n\r\u2028\u2029])/)) {
      if (/^[\r\n\u2028\u2029]/.test(part)) {
        yield { text: open, line: openLine };
        open = "";
        line += 1;
      } else {
        if (open === "") openLine = line;
        open += part;
      }
    }
  }
  yield { text: open, line: openLine };
}
