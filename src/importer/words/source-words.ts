import type { Syntax } from "../format.ts";
import { listWords } from "../../text/words.ts";
import { readBytesLiteral } from "./bytes-literal.ts";
import { readMarkdownText } from "./markdown-text.ts";
import { type TextRun, readMarkupText } from "./markup-text.ts";

/** The words of a raw file in order, each with its line: two arrays of one length. */
export interface SourceWords {
  readonly words: readonly string[];
  readonly lines: readonly number[];
}

/**
 * Lists every word of a raw file by its syntax alone, without the format that reads it, so that the
 * proof of fidelity does not rest on the reader that it judges. See `Syntax` for what counts.
 *
 * @example listSourceWords("<p>A <b>b</b>c</p>", "html") → { words: ["a", "bc"], lines: [1, 1] }
 */
export function listSourceWords(text: string, syntax: Syntax): SourceWords {
  const words: string[] = [];
  const lines: number[] = [];
  for (const { word, line } of cutRuns(readers[syntax](text))) {
    words.push(word);
    lines.push(line);
  }
  return { words, lines };
}

const readers: Readonly<Record<Syntax, (text: string) => Iterable<TextRun>>> = {
  text: (text) => [{ text, line: 1 }],
  markdown: readMarkdownText,
  html: (text) => readMarkupText(text, "html"),
  xml: (text) => readMarkupText(text, "xml"),
  "bytes-literal": readBytesLiteral,
};

/** A word may run on from one run into the next, as in `<b>Re</b>porter`; line ends and spaces end it. */
function* cutRuns(runs: Iterable<TextRun>): Generator<{ word: string; line: number }> {
  let open = "";
  let openLine = 1;
  let line = 1;
  for (const run of runs) {
    if (run.line !== line) {
      yield* cutWords(open, openLine);
      open = "";
    }
    line = run.line;
    for (const part of run.text.split(/(\r\n|[\n\r\u2028\u2029])/)) {
      if (/^[\r\n\u2028\u2029]/.test(part)) {
        yield* cutWords(open, openLine);
        open = "";
        line += 1;
      } else {
        if (open === "") openLine = line;
        open += part;
      }
    }
  }
  yield* cutWords(open, openLine);
}

function* cutWords(text: string, line: number): Generator<{ word: string; line: number }> {
  for (const word of listWords(text)) yield { word, line };
}
