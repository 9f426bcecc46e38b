import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { trimText } from "./lines.ts";
import { isPlausibleLabel } from "./plausible.ts";

/** A label at the start of a line and the speech after it. */
export interface LineLabel {
  readonly label: string;
  readonly mark: string;
  /** Speech on the same line; empty where the label stands alone. */
  readonly rest: string;
}

/**
 * The label with a colon that a line begins with, if what stands before the colon can be one.
 *
 * @example findColonLabel("Kojima, NHK: I have a question.")
 * → { label: "Kojima, NHK", mark: ":", rest: "I have a question." }
 */
export function findColonLabel(line: string): LineLabel | undefined {
  const match = /^\s*([^\s:：][^:：]{0,99}?)[\s\u200b]*([:：])(?!(?<=\d.)\d|\/\/)(.*)$/su.exec(
    line,
  );
  if (match === null) return undefined;
  const [, label = "", mark = ":", rest = ""] = match;
  // `[Note: …]` is a remark of the source.
  const isRemark = /^\[[^\]]*$/u.test(label) && findRoleWord(label.slice(1)) === undefined;
  return !isRemark && isPlausibleLabel(label)
    ? { label: trimText(label), mark, rest: trimText(rest) }
    : undefined;
}

/**
 * The label in lenticular brackets that a line begins with, as Japanese records print it.
 *
 * @example findBracketLabel("【林外務大臣】先ほど、") → { label: "【林外務大臣】", mark: "", rest: "先ほど、" }
 */
export function findBracketLabel(line: string): LineLabel | undefined {
  const match = /^\s*(【[^【】]{1,60}】)([:：]?)(.*)$/su.exec(line);
  if (match === null) return undefined;
  const [, label = "", mark = "", rest = ""] = match;
  return { label, mark, rest: trimText(rest) };
}
