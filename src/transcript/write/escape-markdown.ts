import { timeCodePattern } from "../model/time-code.ts";

/**
 * Writes plain text as the Markdown of one paragraph, so that a reader sees exactly these characters;
 * only a character that Markdown would take for markup gets a backslash. A line end becomes a hard break. White
 * space around lines, which Markdown does not show, is left out.
 *
 * @example escapeMarkdown("1. *Sado* & “2+2.”") → "1\\. \\*Sado\\* & “2+2.”"
 */
export function escapeMarkdown(text: string): string {
  return escapeTime(
    escapeCharacters(trimLines(text)).split("\n").map(escapeLineStart).join("\\\n"),
  );
}

/** Speech that begins with a time in brackets gets its bracket escaped, so that it is no time code. */
export function escapeTime(markdown: string): string {
  return timeCodePattern.test(markdown) ? `\\${markdown}` : markdown;
}

/** Writes plain text for the middle of a line: a label, a title, a cell. Line ends become spaces. */
export function escapeInline(text: string): string {
  const line = text.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, " ");
  // A bracket that stays open could be closed by the text that follows.
  const closed = /^(?:[^[\]]|\[[^[\]]*\](?![[(:]))*$/.test(line);
  return escapeCharacters(line, !closed);
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, ""))
    .filter((line) => line !== "")
    .join("\n");
}

/** Characters that open emphasis, code, struck out text, HTML, a character reference, a link or a footnote. */
function escapeCharacters(text: string, everyBracket = /\][[(:]/.test(text)): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gm, "\\\\")
    .replace(/(?<!\s)\*|\*(?!\s)/g, "\\*")
    .replace(/_+/g, escapeUnderscores)
    .replace(/`/g, "\\`")
    .replace(/~~/g, "\\~\\~")
    .replace(/<(?=[a-z!/?])/gi, "\\<")
    .replace(/&(?=#\d|#x[\da-f]|[a-z][a-z\d]*;)/gi, "\\&")
    .replace(everyBracket ? /\[/g : /\[(?=\^)/g, "\\[");
}

function escapeUnderscores(run: string, offset: number, text: string): string {
  const inWord = /[\p{L}\p{N}]/u;
  const before = /.$/u.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? "";
  const after = /^./u.exec(text.slice(offset + run.length, offset + run.length + 2))?.[0] ?? "";
  return inWord.test(before) && inWord.test(after) ? run : run.replaceAll("_", "\\_");
}

/** Beginnings of a heading, a list, a quotation, a rule, code or a table. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^(?=#{1,6}(?:[ \t]|[QSqs]\d|$)|[-+*](?:[ \t]|$)|>|=|~~~|[|:-][-|: \t]*$)/, "\\");
}
