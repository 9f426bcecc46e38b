import { type Line, trimText } from "../lines.ts";
import type { LabelFinder } from "./mofa-labels.ts";

const sections =
  /^(?:(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、]\s*)?(?:Opening (?:Remarks|Statements?)|Statements?|Announcements?|Questions? ?(?:-| |and|&)+ ?Answers?(?: Session)?|Q ?& ?A|冒頭発言|質疑応答)(?:\s*[―—–－:：-].*)?$/iu;
const numbered = /^(?:[(（][0-9０-９]{1,2}[)）]|(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、])\s*\S/u;
const numberMark = /^(?:[(（][0-9０-９]{1,2}[)）]|(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、])\s*/u;
const numberedPart = /^(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、]\s*\S/u;

/** Whether a line is the heading of a part, `Opening Remarks` or `冒頭発言`. */
function isSectionHeading(text: string): boolean {
  return sections.test(text);
}

/**
 * Finds the depth of a heading: 2 for a part, 3 for a topic in it. Where `Opening Remarks` has a number, every
 * heading with a number of that form is a part, too.
 */
export function createDepthFinder(lines: readonly Line[]): (heading: string) => 2 | 3 {
  const counted = lines.some(({ text }) => isSectionHeading(trimText(text)) && isCounted(text));
  return (heading) => (isSectionHeading(heading) || (counted && isCounted(heading)) ? 2 : 3);
}

function isCounted(text: string): boolean {
  return numberedPart.test(trimText(text));
}

/** The words of a heading without its number, as a list of contents may print it. */
export function readHeading(text: string): string {
  return trimText(text).replace(numberMark, "");
}

/**
 * Whether a line is a heading: of a part; of an announcement, `(1) Title`; or of a topic, a short line right
 * before a turn that does not end like a sentence.
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
