/**
 * Writes plain text as the Markdown of one paragraph, so that a reader sees exactly these characters;
 * only what Markdown would take for markup gets a backslash. A line end becomes a hard break. White
 * space around lines, which Markdown does not show, is left out.
 *
 * @example escapeMarkdown("1. *Sado* & “2+2.”") → "1\\. \\*Sado\\* & “2+2.”"
 */
export function escapeMarkdown(text: string): string {
  return trimLines(text)
    .map((line) => escapeLineStart(escapeInline(line)))
    .join("\\\n");
}

/** Writes plain text for the middle of a line: a label, a title, a cell. Line ends become spaces. */
export function escapeInline(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, " ")
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
    .replace(/(?<!\s)\*|\*(?!\s)/g, "\\*")
    .replace(/_+/g, escapeUnderscores)
    .replace(/`/g, "\\`")
    .replace(/~~/g, "\\~\\~")
    .replace(/<(?=[a-z!/?])/gi, "\\<")
    .replace(/&(?=#\d|#x[\da-f]|[a-z][a-z\d]*;)/gi, "\\&")
    .replace(/\[(?=\^)/g, "\\[")
    .replace(/\](?=[([])/g, "\\]");
}

function trimLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""))
    .filter((line) => line !== "");
}

function escapeUnderscores(run: string, offset: number, text: string): string {
  const inWord = /[\p{L}\p{N}]/u;
  const before = text.slice(0, offset).match(/.$/u)?.[0] ?? "";
  const after = text.slice(offset + run.length).match(/^./u)?.[0] ?? "";
  return inWord.test(before) && inWord.test(after) ? run : run.replaceAll("_", "\\_");
}

/** What opens a heading, a list, a quotation, a rule, code, a table or a definition. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^(?=#{1,6}(?:[ \t]|$)|[-+*](?:[ \t]|$)|>|=|~~~|\[|[|:-][-|: \t]*$)/, "\\");
}
