import type { Paragraph, Strong } from "mdast";
import type { Explanation } from "../../problems/problem.ts";
import type { Position } from "../model/model.ts";
import { cutStart } from "./cut-start.ts";
import { toPlainText } from "./plain-text.ts";
import { type ParsedFile, placeOf, reportAt, sliceNodes } from "./parsed-file.ts";

/** A label that opens a paragraph, and the rest of the paragraph. */
export interface LabelledParagraph {
  readonly label: string;
  readonly mark: string;
  readonly position: Position;
  /** The speech after the label; undefined if there is none. */
  readonly rest?: Paragraph;
}

/**
 * Takes the label off a paragraph that opens with `**…:**`, `**…：**` or `**【…】**`; the colon may also
 * stand right after the bold text. Bold text written with underscores is never a label.
 *
 * @example `**Minister Hayashi:** Firstly, …` → label `Minister Hayashi`, mark `:`, rest `Firstly, …`
 */
export function takeLabel(paragraph: Paragraph, parsed: ParsedFile): LabelledParagraph | undefined {
  const [first, ...others] = paragraph.children;
  const written = sliceNodes(parsed, paragraph);
  if (first?.type !== "strong" || !written.startsWith("**")) {
    if (written.startsWith("**") && first?.type === "text") {
      const tight = /^\*\*[^*\n]*[:：】]\*\*(?=\S)/.exec(written)?.[0];
      const fault = tight === undefined ? unclosed : explainTight(tight);
      reportAt(parsed, "label-invalid", paragraph, fault);
    }
    return undefined;
  }
  const { label, mark, end } = splitMark(first, parsed);
  if (mark === undefined) {
    const isSpaced = /^[ \t][:：]/.test(parsed.text.slice(end, end + 2));
    if (isSpaced) reportAt(parsed, "label-invalid", first, explainSpaced(label));
    return undefined;
  }
  if (label === "") {
    reportAt(parsed, "label-invalid", first, empty);
    return undefined;
  }
  reportMarkup(first, parsed);
  const rest = cutStart(paragraph, others, end, parsed);
  return { label, mark, position: placeOf(first), ...(rest !== undefined && { rest }) };
}

/** The label without its mark, and the offset in the file at which label and mark end. */
function splitMark(
  strong: Strong,
  parsed: ParsedFile,
): { label: string; mark: string | undefined; end: number } {
  const text = toPlainText(strong).replace(/\s+/gu, " ").trim();
  const end = strong.position?.end.offset ?? 0;
  const last = text.slice(-1);
  if (last === ":" || last === "：") return { label: text.slice(0, -1).trim(), mark: last, end };
  const after = /^[:：]/.exec(parsed.text.charAt(end));
  if (after !== null) return { label: text, mark: after[0], end: end + 1 };
  return { label: text, mark: /^【.*】$/u.test(text) ? "" : undefined, end };
}

function reportMarkup(strong: Strong, parsed: ParsedFile): void {
  for (const child of strong.children) {
    if (child.type !== "text") reportAt(parsed, "label-invalid", child, marked);
  }
}

function explainTight(label: string): Explanation {
  return {
    message: `Unexpected text right after \`${label}\`, expected a space.`,
    why: "Without the space Markdown does not end the bold text, and the speech has no speaker.",
    fix: "Put a space after the label.",
  };
}

function explainSpaced(label: string): Explanation {
  return {
    message: `Unexpected space between \`**${label}**\` and its colon.`,
    why: "Bold text and what stands apart from it make no label, and the speech has no speaker.",
    fix: `Write \`**${label}:**\`.`,
  };
}

const unclosed: Explanation = {
  message: "`**` is opened and never closed.",
  why: "The speech has no speaker.",
  fix: "Close the label on its line and put a space after it, as in `**Name:** …`. Write `\\*\\*` if the signs are meant.",
};

const empty: Explanation = {
  message: "The label has no name before its colon.",
  why: "The speech has no speaker.",
  fix: "Write the name, or remove the bold colon.",
};

const marked: Explanation = {
  message: "Unexpected markup in a label, expected plain text.",
  why: "A label is compared with names, and names have no markup.",
  fix: "Remove the markup, or write `\\` before the character that is meant.",
};
