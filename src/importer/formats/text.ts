import type { Draft } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { type Line, trimText } from "../ground/lines.ts";
import type { Page } from "../grammar/page.ts";
import { readRows } from "../grammar/read-rows.ts";
import { findSubject, subject, unquoteLines } from "../reading/text/mail.ts";
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
  const mail = findSubject(lines);
  const { rows, repairs } = createTextRows(
    unquoteLines(lines.filter((line) => line !== mail)),
    wrapped,
  );
  const about = mail && readSubject(mail);
  const page = {
    rows,
    fields: { ...impliedFields(rows, options), ...about?.fields },
    dropped: [...dropped, ...(about?.dropped ?? [])],
    repairs,
    ...(isLabel && { isLabel }),
  };
  return readRows(format, source, page, options);
}

/** The title of a text that was sent as a mail. */
function readSubject({ text, number: line }: Line): Pick<Draft, "fields" | "dropped"> {
  const name = subject.exec(text)?.[0] ?? "";
  const value = trimText(text.slice(name.length));
  return {
    fields: { title: { value, from: [{ text: value, line }] } },
    dropped: [{ text: trimText(name), line, reason: "name of a field of the page" }],
  };
}

/** How a publisher sets its texts: whether lines were wrapped, and which words before a colon are a label. */
interface TextForm extends Pick<Page, "isLabel"> {
  readonly wrapped?: boolean;
}
