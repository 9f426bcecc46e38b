import { type Explanation, type Problem, createProblem } from "../problems/problem.ts";
import { cutText } from "../text/cut-text.ts";

/** A transcript's file in its two parts. */
export interface SplitFile {
  /** The YAML between the fences, absent if the file has no frontmatter. */
  readonly yaml?: string;
  /** Line of the file on which the YAML begins. */
  readonly yamlLine: number;
  /** Everything after the closing fence, or the whole text if there is no frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/**
 * Splits a transcript's file into frontmatter and body. A byte-order mark is left out; line ends may be
 * LF or CRLF and are kept. Reports `frontmatter-missing` if either fence is missing.
 *
 *     "---\ntitle: A\n---\nText" → { yaml: "title: A\n", yamlLine: 2, body: "Text", bodyLine: 4 }
 */
export function splitFrontmatter(text: string, file: string): SplitFile {
  const whole = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(whole)?.[0];
  if (opening === undefined) return reportOpening(whole, file);
  const rest = whole.slice(opening.length);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (closing === null) return reportClosing(whole, file);
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml, yamlLine: 2, body, bodyLine: 3 + countLineEnds(yaml), problems: [] };
}

function reportOpening(body: string, file: string): SplitFile {
  if (body.trim() === "") return report(body, file, emptyFile);
  const first = cutText(body.split(/\r?\n/, 1)[0] ?? "", 40);
  return report(body, file, {
    message: `Unexpected ${first.trim() === "" ? "empty line" : `\`${first}\``}, expected \`---\` on the first line.`,
    why: "Without frontmatter nobody knows when and where this was said.",
    fix: /^\s*---/.test(body)
      ? "Remove what stands before the line `---`."
      : "Put title, start, timeZone, kind and source between two lines `---`.",
  });
}

const emptyFile: Explanation = {
  message: "The file is empty, expected frontmatter and a text.",
  why: "Nobody can read what was said.",
  fix: "Restore it from its history, or import its source again.",
};

function reportClosing(body: string, file: string): SplitFile {
  return report(body, file, {
    message: "The second line `---`, which closes the frontmatter, is missing.",
    why: "The text cannot be told from the fields.",
    fix: "Add the line above the first heading.",
  });
}

function report(body: string, file: string, fault: Explanation): SplitFile {
  const problems = [createProblem("frontmatter-missing", { file }, fault)];
  return { yamlLine: 1, body, bodyLine: 1, problems };
}

function countLineEnds(text: string): number {
  return text.split("\n").length - 1;
}
