import type { Heading } from "mdast";
import { cutText } from "../../text/cut-text.ts";
import type { Explanation } from "../../problems/problem.ts";
import { parseUnitId } from "../model/ids.ts";
import type { UnitKind } from "../model/model.ts";
import { toPlainText } from "./plain-text.ts";
import { type ParsedFile, reportAt, sliceNodes } from "./parsed-file.ts";

/** The meaning of a heading in the body. */
export type HeadingMeaning =
  | { readonly means: "unit"; readonly id: string; readonly title?: string }
  /** Meant as a unit, but with an invalid id. */
  | { readonly means: "broken-unit"; readonly kind: UnitKind }
  | { readonly means: "section"; readonly title: string }
  | { readonly means: "topic"; readonly title: string };

/**
 * Reads a heading: `Q3`, `S1` and `Q3. Sado Island Gold Mines` open a unit at any depth from 2; another
 * heading of level 2 opens a section, a deeper one is a topic. A title that only looks like an id begins
 * with a character reference, `&#81;3 results`.
 */
export function readHeading(heading: Heading, parsed: ParsedFile): HeadingMeaning {
  reportForm(heading, parsed);
  const title = toPlainText(heading).trim();
  const written = readWritten(heading, parsed);
  const match = /^(\S+?)(?:\.[ \t]+(\S.*))?$/su.exec(written);
  if (match?.[1] !== undefined && parseUnitId(match[1]) !== undefined) {
    const rest = title.slice(match[1].length + 1).trim();
    return { means: "unit", id: match[1], ...(match[2] !== undefined && { title: rest }) };
  }
  const lookalike = /^([qs])[ .-]?\d/iu.exec(written.normalize("NFKC"));
  if (lookalike !== null) {
    reportAt(parsed, "unit-invalid", heading, explainInvalid(written));
    const kind = lookalike[1]?.toLowerCase() === "s" ? "statement" : "exchange";
    return { means: "broken-unit", kind };
  }
  return heading.depth <= 2 ? { means: "section", title } : { means: "topic", title };
}

/** Reports lines that would be headings of units, had they a space behind their signs. */
export function checkTightHeadings(parsed: ParsedFile): void {
  for (const [index, line] of parsed.text.split("\n").entries()) {
    const [, signs = "", id = ""] = /^ {0,3}(#{1,6})([QS]\d\S*)/iu.exec(line) ?? [];
    if (id === "") continue;
    const place = { line: index + 1, column: line.indexOf("#") + 1 };
    reportAt(parsed, "unit-invalid", place, explainTight(signs, id));
  }
}

function explainTight(signs: string, id: string): Explanation {
  return {
    message: `Unexpected \`${cutText(signs + id, 60)}\`, expected a space behind \`${signs}\`.`,
    why: "Without the space Markdown makes no heading of it, and the unit has no id.",
    fix: `Write \`${signs} ${cutText(id, 60)}\`. If these characters are said, write \`\\#\` for the first.`,
  };
}

function readWritten(heading: Heading, parsed: ParsedFile): string {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  return first === undefined || last === undefined ? "" : sliceNodes(parsed, first, last).trim();
}

function reportForm(heading: Heading, parsed: ParsedFile): void {
  if (!sliceNodes(parsed, heading).startsWith("#")) {
    reportAt(parsed, "node-unsupported", heading, underlined);
  } else if (heading.depth === 1) {
    reportAt(parsed, "node-unsupported", heading, topLevel);
  }
  for (const child of heading.children) {
    if (child.type !== "text") reportAt(parsed, "node-unsupported", child, marked);
  }
}

function explainInvalid(written: string): Explanation {
  return {
    message: `The heading \`${cutText(written, 60)}\` looks like an id but is not one.`,
    why: "A link needs a permanent id such as `Q3` or `Q3a`, alone or followed by a full stop, a space and a title.",
    fix: "Correct the id. If this is a title, begin it with `&#81;` for Q or `&#83;` for S.",
  };
}

const underlined: Explanation = {
  message: "Unexpected line of `-` or `=` below a text, expected a heading that begins with `##`.",
  why: "The line makes a heading of the text above it.",
  fix: "Put an empty line between them, or write the heading with `##`.",
};

const topLevel: Explanation = {
  message: "Unexpected heading of level 1, expected level 2 for a section.",
  why: "The title of the conference is in the frontmatter.",
  fix: "Write `##`.",
};

const marked: Explanation = {
  message: "Unexpected markup in a heading, expected plain text.",
  why: "Titles stand in outlines, addresses and citations.",
  fix: "Remove the markup, or write `\\` before the character that is meant.",
};
