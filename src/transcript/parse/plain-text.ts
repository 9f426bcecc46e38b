import type { Nodes } from "mdast";

/**
 * The text a reader sees of a piece of Markdown, without footnote references and raw HTML. A line end
 * in a paragraph is a space, a hard break a line end; blocks and table rows are lines, cells are separated
 * by tabs.
 */
export function toPlainText(node: Nodes): string {
  switch (node.type) {
    case "text":
      return node.value.replaceAll("\n", " ");
    case "inlineCode":
    case "code":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "tableRow":
      return node.children.map(toPlainText).join("\t");
    case "list":
    case "listItem":
    case "blockquote":
    case "table":
    case "footnoteDefinition":
      return node.children.map(toPlainText).join("\n");
    default:
      return "children" in node ? node.children.map(toPlainText).join("") : "";
  }
}
