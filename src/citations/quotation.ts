import type { CitationRecord } from "./cited.ts";
import { formatAttribution } from "./attribution.ts";
import { escapeHtml } from "./rich-text.ts";

/** Where a quotation is from. */
export interface QuotedFrom {
  readonly attribution: string;
  readonly language: string;
  readonly url: string;
}

/** What stands behind a quotation of a record's words. */
export function describeQuotedFrom(record: CitationRecord): QuotedFrom {
  const { language, URL: url } = record;
  return { attribution: formatAttribution(record), language, url };
}

/** A quotation as plain text: words in quotation marks, a dash and who said them, the address below. */
export function formatPlainQuotation(from: QuotedFrom, quote: string): string {
  const [open, close] = from.language.split("-")[0] === "ja" ? ["「", "」"] : ["“", "”"];
  return `${open}${quote}${close}\n— ${from.attribution}\n${from.url}\n`;
}

/** A quotation as Markdown: a block quote whose words cannot be read as markup. */
export function formatMarkdownQuotation({ attribution, url }: QuotedFrom, quote: string): string {
  const lines = escapeMarkdown(quote).split("\n");
  const source = `— [${escapeMarkdown(attribution)}](<${url}>)`;
  return [...lines, "", source].map((line) => `> ${line}`.trimEnd()).join("\n") + "\n";
}

/** A quotation as HTML: `figure`, `blockquote` with its address, and a caption. */
export function formatHtmlQuotation(from: QuotedFrom, quote: string): string {
  const url = escapeHtml(from.url);
  const paragraphs = quote.split(/\n+/u).map((text) => `    <p>${escapeHtml(text)}</p>`);
  return [
    "<figure>",
    `  <blockquote cite="${url}" lang="${escapeHtml(from.language)}">`,
    ...paragraphs,
    "  </blockquote>",
    `  <figcaption>— <a href="${url}">${escapeHtml(from.attribution)}</a></figcaption>`,
    "</figure>",
    "",
  ].join("\n");
}

/** Every ASCII punctuation mark that CommonMark could read as markup is escaped; line ends stay. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#~|&!]/g, "\\$&")
    .replace(
      /^(\s*)([-+=]|\d+[.)])/gm,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}
