import type { Blockquote, Code, List, Paragraph, Table } from "mdast";
import { renderHtml } from "./html.ts";
import type { Block, BlockKind } from "../model/model.ts";
import { joinLines } from "./join-lines.ts";
import { isNote } from "./note.ts";
import { toPlainText } from "./plain-text.ts";
import { type ParsedFile, placeOf, sliceNodes } from "./parsed-file.ts";

/** The nodes that are blocks of speech or notes. */
export type BlockNode = Paragraph | List | Blockquote | Table | Code;

/** Makes a block of a node, whose lines are joined; a paragraph in brackets is a note. */
export function createBlock(node: BlockNode, parsed: ParsedFile): Omit<Block, "number"> {
  const markdown = readMarkdown(node, parsed);
  joinLines(node);
  return {
    kind: findKind(node, markdown),
    text: toPlainText(node).trim(),
    html: renderHtml(node, parsed.language, parsed.others),
    markdown,
    position: placeOf(node),
  };
}

/** Whether a node is a block. */
export function isBlockNode(node: { readonly type: string }): node is BlockNode {
  return node.type in kinds;
}

const kinds = {
  paragraph: "paragraph",
  code: "paragraph",
  list: "list",
  blockquote: "quote",
  table: "table",
} as const satisfies Record<BlockNode["type"], BlockKind>;

function findKind(node: BlockNode, markdown: string): BlockKind {
  return node.type === "paragraph" && isNote(markdown) ? "note" : kinds[node.type];
}

/** A list keeps the indentation of its first line: the indentation of the other items is relative to it. */
function readMarkdown(node: BlockNode, parsed: ParsedFile): string {
  const markdown = sliceNodes(parsed, node);
  if (node.type !== "list") return markdown;
  const start = node.position?.start;
  const indentation = parsed.text.slice(
    (start?.offset ?? 0) - (start?.column ?? 1) + 1,
    start?.offset,
  );
  return /^ {1,3}$/.test(indentation) ? indentation + markdown : markdown;
}
