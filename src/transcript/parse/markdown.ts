import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/**
 * Parses CommonMark with footnotes, tables and `~~struck out~~` text. A single tilde is a tilde, an
 * address is a link only where it is written as one, and punctuation stays as it is.
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

const parser = unified().use(remarkParse).use(useExtensions).freeze();

function useExtensions(this: Processor): void {
  this.data("micromarkExtensions", [
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
  ]);
  this.data("fromMarkdownExtensions", [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
  ]);
}
