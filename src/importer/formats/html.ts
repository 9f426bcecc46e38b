import type { RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Draft, DraftFields, Dropped } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { impliedFields } from "../ground/implied-fields.ts";
import { readPageMeta } from "../reading/page-meta.ts";
import { splitPage } from "../reading/page-parts.ts";
import { isTitleLike } from "../grammar/segments.ts";
import { listWords } from "../../text/words.ts";
import { readRows } from "../grammar/read-rows.ts";
import { refuseDeep } from "../reading/deep-markup.ts";
import { findElements, readHtml } from "../reading/html.ts";
import { type Row, listRows } from "../ground/rows.ts";

/** A saved web page of any publisher: its text is separated from the rest of the page, labels are inferred. */
export const genericHtml: Format = {
  name: "html",
  summary: "saved web page of any publisher, navigation and footer dropped, labels inferred",
  syntax: "html",
  detect: ({ text }) =>
    /<(?:!doctype html|html|body|main|article|p|div|h1)\b/i.test(text.slice(0, 20_000)) ? 0.3 : 0,
  read,
};

function read(source: Source, options: ReadOptions): Draft {
  refuseDeep(source.text);
  const nodes = parser.parse(source.text).children;
  const { rows, dropped } = splitPage(nodes);
  const title = readTitle(nodes, rows);
  const fields = {
    ...impliedFields(rows, options),
    ...readLanguage(nodes, options),
    ...readPageMeta(nodes),
    ...title.fields,
  };
  const page = {
    ...{ rows, fields, dropped: [...title.dropped, ...dropped], repairs: [] },
    ...(title.text !== undefined && { title: title.text }),
  };
  return readRows("html", source, page, options);
}

const parser = unified().use(rehypeParse);

/**
 * The title of the page is the title of the text only where the text has no heading of its own, and where one word such as
 * `Minutes` does not stand for a row that says more.
 */
function readTitle(
  nodes: readonly RootContent[],
  rows: readonly Row[],
): { fields: DraftFields; dropped: Dropped[]; text?: string } {
  const [row] = listRows(readHtml(findElements(nodes, "title")));
  if (row === undefined) return { fields: {}, dropped: [] };
  const { text, line } = row;
  const isBare = listWords(text).length < 2 && rows.some(isTitleLike);
  if (isBare || rows.some(({ block }) => block?.kind === "heading")) {
    return { fields: {}, dropped: [{ text, line, reason: "title of the page" }], text };
  }
  return { fields: { title: { value: text, from: [{ text, line }] } }, dropped: [] };
}

/** The language that the page declares, unless it was said on the command line. */
function readLanguage(nodes: readonly RootContent[], options: ReadOptions): DraftFields {
  const language = findElements(nodes, "html")[0]?.properties["lang"];
  if (options.language !== undefined || typeof language !== "string") return {};
  return isTag(language) ? { language: { value: language, from: [] } } : {};
}

function isTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
