import type { Draft } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import type { Page } from "../grammar/page.ts";
import { readRows } from "../grammar/read-rows.ts";
import { dropPageLines } from "../reading/text/text-lines.ts";
import { createTextRows } from "../reading/text/text-rows.ts";
import { impliedFields } from "../ground/implied-fields.ts";

/** Plain text of any publisher; the convention of its labels is inferred from the text itself. */
export const genericText: Format = {
  name: "text",
  summary: "plain text of any publisher, labels inferred, page headers and numbers dropped",
  syntax: "text",
  detect: ({ text }) => (/^\s*(?:<[!?a-z]|%PDF|\{)/i.test(text) ? 0 : 0.1),
  read: (source, options) => readText("text", source, options),
};

/** Reads plain text in the name of a format; lines are put together to paragraphs unless none is `wrapped`. */
export function readText(
  format: string,
  source: Source,
  options: ReadOptions,
  { wrapped = true, isLabel }: TextForm = {},
): Draft {
  const { lines, dropped } = dropPageLines(source.text);
  const { rows, repairs } = createTextRows(lines, wrapped);
  const fields = impliedFields(rows, options);
  const page = { rows, fields, dropped, repairs, ...(isLabel && { isLabel }) };
  return readRows(format, source, page, options);
}

/** How a publisher sets its texts: whether lines were wrapped, and which words before a colon are a label. */
interface TextForm extends Pick<Page, "isLabel"> {
  readonly wrapped?: boolean;
}
