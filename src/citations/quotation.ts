import { formatAttribution } from "./attribution.ts";
import type { CitationRecord } from "./record.ts";
import { escapeHtml } from "./runs.ts";

/** A quotation as plain text: words in quotation marks, a dash and who said them, the address below. */
export function formatPlainQuotation(record: CitationRecord, quote: string): string {
  const { language, URL: url } = record;
  return joinQuotation({ attribution: formatAttribution(record), language, url }, quote);
}

/** The same from its parts, for a page that has the attribution ready. */
export function joinQuotation({ attribution, language, url }: QuotedFrom, quote: string): string {
  const [open, close] = language.split("-")[0] === "ja" ? ["「", "」"] : ["“", "”"];
  return `${open}${quote}${close}\n— ${attribution}\n${url}\n`;
}

/** Where a quotation is from. */
export interface QuotedFrom {
  readonly attribution: string;
  readonly language: string;
  readonly url: string;
}

/** A quotation as Markdown: a block quote whose words cannot be read as markup. */
export function formatMarkdownQuotation(record: CitationRecord, quote: string): string {
  const lines = escapeMarkdown(quote).split("\n");
  const attribution = `— [${escapeMarkdown(formatAttribution(record))}](<${record.URL}>)`;
  return [...lines, "", attribution].map((line) => `> ${line}`.trimEnd()).join("\n") + "\n";
}

/** A quotation as HTML: `figure`, `blockquote` with its address, and a caption. */
export function formatHtmlQuotation(record: CitationRecord, quote: string): string {
  const url = escapeHtml(record.URL);
  const paragraphs = quote.split(/\n+/u).map((text) => `    <p>${escapeHtml(text)}</p>`);
  return [
    "<figure>",
    `  <blockquote cite="${url}" lang="${escapeHtml(record.language)}">`,
    ...paragraphs,
    "  </blockquote>",
    `  <figcaption>— <a href="${url}">${escapeHtml(formatAttribution(record))}</a></figcaption>`,
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
