import type { ProblemKindName } from "../problems/kinds.ts";
import { type Source, reportAt } from "./source.ts";

/** Characters that a file may have; the longest transcripts known are below a tenth of it. */
export const longestFile = 4_000_000;

/**
 * Reports characters that are no text or deceive the eye, each kind once a line, and says whether the
 * body can be parsed: it must not be too long, nor nest quotations and lists too deeply.
 *
 * @param from line on which the body begins
 */
export function checkText(source: Source, from: number): boolean {
  if (source.text.length > longestFile) {
    reportAt(source, "file-size", { line: from, column: 1 }, explainLength(source.text.length));
    return false;
  }
  let parsable = true;
  for (const [index, line] of source.text.split("\n").entries()) {
    checkLine(line, index + 1, source);
    if (!parsable || !isTooDeep(line)) continue;
    reportAt(source, "file-size", { line: index + 1, column: 1 }, explainDepth);
    parsable = false;
  }
  return parsable;
}

function checkLine(line: string, number: number, source: Source): void {
  for (const [kind, { pattern, explain }] of Object.entries(characters)) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const place = { line: number, column: match.index + 1 };
    const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    reportAt(source, kind as keyof typeof characters, place, explain(name));
  }
}

const characters = {
  "character-refused": {
    pattern: /[\p{Cs}\p{Noncharacter_Code_Point}]|(?!\t)\p{Cc}/u,
    explain: (name) =>
      `Unexpected character ${name}, expected text; it is not shown the same anywhere, and no word has it; ` +
      "remove it, or write the character that was meant",
  },
  "character-lost": {
    pattern: /\uFFFD/u,
    explain: (name) =>
      `Unexpected character ${name}, expected the one it replaces; it stands where a character was lost in an ` +
      "encoding; compare with the source and write the character",
  },
  "character-hidden": {
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    explain: (name) =>
      `Unexpected character ${name}, expected text in the order in which it is read; it reverses or fences the ` +
      "text after it, so that a reader sees other words; remove it",
  },
} as const satisfies Partial<Record<ProblemKindName, CharacterRule>>;

interface CharacterRule {
  readonly pattern: RegExp;
  readonly explain: (name: string) => string;
}

/** More than 30 marks of quotations and lists before the text, or a list that is indented as far. */
function isTooDeep(line: string): boolean {
  return (
    /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){31}/.test(line) ||
    /^[ \t]{120,}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/.test(line)
  );
}

function explainLength(length: number): string {
  return (
    `Unexpected length of ${String(length)} characters, expected at most ${String(longestFile)}; no transcript is ` +
    "that long, and reading it would take very long; look for what was pasted into it"
  );
}

const explainDepth =
  "Unexpected depth of quotations or lists, expected at most 30 levels; the text cannot be read; remove " +
  "the marks at the start of the line";
