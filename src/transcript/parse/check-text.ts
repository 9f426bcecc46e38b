import { findCharacterFaults } from "../../problems/characters.ts";
import type { Explanation } from "../../problems/problem.ts";
import { longest } from "../../schemas/longest.ts";
import { createMeter } from "./markup-meter.ts";
import { type ParsedFile, reportAt } from "./parsed-file.ts";

/**
 * Reports characters that are no text or deceive the eye, each kind once a line. Returns whether the body can be
 * parsed: it must not be too long or have too much markup.
 *
 * @param from line on which the body begins
 */
export function checkText(parsed: ParsedFile, from: number): boolean {
  if (parsed.text.length > longest.transcript) {
    reportAt(parsed, "file-size", { line: from, column: 1 }, explainLength(parsed.text.length));
    return false;
  }
  let parsable = true;
  const exceeds = createMeter();
  for (const [index, line] of parsed.text.split("\n").entries()) {
    checkLine(line, index + 1, parsed);
    if (!parsable || !exceeds(line)) continue;
    reportAt(parsed, "file-size", { line: index + 1, column: 1 }, explainMarkup);
    parsable = false;
  }
  return parsable;
}

function checkLine(line: string, number: number, parsed: ParsedFile): void {
  for (const { kind, index, message, why, fix } of findCharacterFaults(line)) {
    reportAt(parsed, kind, { line: number, column: index + 1 }, { message, why, fix });
  }
}

function explainLength(length: number): Explanation {
  return {
    message: `The file has ${String(length)} characters, expected at most ${String(longest.transcript)}.`,
    why: "No transcript is that long, and reading it would take very long.",
    fix: "Look for what was pasted into it by mistake.",
  };
}

const explainMarkup: Explanation = {
  message:
    "Too much markup, expected at most 30 levels of quotations and lists, 400 signs such as `*` or `[` in a paragraph, few `<!` or `<?` in a long one, and 3000 quotations and list items.",
  why: "The text cannot be read in reasonable time.",
  fix: "Remove the signs, or write `\\` before those that are meant.",
};
