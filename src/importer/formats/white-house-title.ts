import { type NumericOrder, findDate } from "../dates/date.ts";
import type { DraftField, SourceText } from "../draft.ts";
import { findKind } from "../kind.ts";

/** The fields in a title line. */
export interface TitleFields {
  readonly title?: DraftField;
  readonly date?: DraftField;
  readonly kind: DraftField;
}

/**
 * Reads a title. A date at its end becomes the start and is left out of the title.
 *
 * @example readTitle({ text: "Press Gaggle by Jay Carney, 7/6/12", line: 1 }, "month-first")
 * → title "Press Gaggle by Jay Carney", date "2012-07-06", kind "gaggle"
 */
export function readTitle(source: SourceText, order?: NumericOrder): TitleFields {
  const text = source.text.replace(/[\s\u00a0]+/gu, " ").trim();
  const found = findDate(text, order);
  const kind: DraftField = { value: findKind(text) ?? "other", from: [] };
  if (found === undefined || found.doubt !== undefined)
    return { ...createTitle(text, source), kind };
  const ends = found.index + found.text.length === text.length;
  const title = ends ? text.slice(0, found.index).replace(/(?<![\s,;–—-])[\s,;–—-]+$/u, "") : text;
  const from = ends ? [{ text: found.text, line: source.line }] : [];
  return { ...createTitle(title, source), date: { value: found.date, from }, kind };
}

function createTitle(value: string, { line }: SourceText): Pick<TitleFields, "title"> {
  return value === "" ? {} : { title: { value, from: [{ text: value, line }] } };
}
