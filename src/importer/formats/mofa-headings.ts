import { type Line, trimText } from "../lines.ts";
import type { LabelFinder } from "./mofa-labels.ts";

const sections =
  /^(?:Opening (?:Remarks|Statements?)|Statements?|Announcements?|Questions? ?(?:-| |and|-and-|&)+ ?Answers?(?: Session)?|Q ?& ?A|冒頭発言|質疑応答)(?:\s*[―—–－:：-].*)?$/iu;
const numbered = /^(?:[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、])\s*\S/u;

/** Whether a line is the heading of a part, `Opening Remarks` or `冒頭発言`. */
export function isSectionHeading(text: string): boolean {
  return sections.test(text);
}

/**
 * Whether a line is a heading: of a part; `(1) Title` of an announcement; or a bare topic, a short line
 * that ends no sentence and stands right before a turn.
 */
export function isHeading(lines: readonly Line[], index: number, findLabel: LabelFinder): boolean {
  const text = trimText(lines[index]?.text ?? "");
  if (isSectionHeading(text)) return true;
  if (!isTitle(text) || findLabel(text) !== undefined) return false;
  if (numbered.test(text)) return true;
  const next = lines[index + 1];
  if (next === undefined) return false;
  const following = trimText(next.text);
  return findLabel(following) !== undefined || (isTitle(following) && numbered.test(following));
}

function isTitle(text: string): boolean {
  const limit = /[\u3041-\u30fa\u4e00-\u9fff]/.test(text) ? 60 : 120;
  return (
    text.length <= limit &&
    text.split(/\s+/).length <= 16 &&
    !/[.?!。？！…:：;,、，」)）]$/u.test(text)
  );
}
