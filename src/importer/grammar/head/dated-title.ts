import { type NumericOrder, findDate } from "../../ground/dates/date.ts";
import type { DraftField, SourceText } from "../../ground/draft.ts";
import { reportDoubt } from "../../ground/dates/report-doubt.ts";
import type { Problem } from "../../../problems/problem.ts";

/** A title and the day that it holds. */
export interface DatedTitle {
  readonly title?: DraftField;
  readonly day?: DraftField;
  readonly problems: readonly Problem[];
}

/**
 * Reads a title that stands outside of the text. A day at its beginning or end is no part of it; a day that cannot be
 * read for certain is reported.
 *
 * @example readDatedTitle("a.md", { text: "Press Gaggle by Jay Carney, 7/6/12", line: 1 }, "month-first")
 * → title "Press Gaggle by Jay Carney", day "2012-07-06"
 */
export function readDatedTitle(
  file: string,
  printed: SourceText,
  order?: NumericOrder,
): DatedTitle {
  const { line } = printed;
  const text = printed.text.replace(/\s+/gu, " ").trim();
  const found = findDate(text, order);
  if (found === undefined) return { ...createTitle(text, line), problems: [] };
  const { date, doubt, index } = found;
  if (doubt !== undefined)
    return { ...createTitle(text, line), problems: [reportDoubt(file, line, found.text, doubt)] };
  const after = text.slice(index + found.text.length);
  const apart = index === 0 || after === "";
  const title = apart ? (text.slice(0, index) + after).replace(edges, "") : text;
  const from = apart ? [{ text: found.text, line }] : [];
  return { ...createTitle(title, line), day: { value: date, from }, problems: [] };
}

const edges = /^[\s,;–—-]+|(?<![\s,;–—-])[\s,;–—-]+$/gu;

function createTitle(value: string, line: number): Pick<DatedTitle, "title"> {
  return value === "" ? {} : { title: { value, from: [{ text: value, line }] } };
}
