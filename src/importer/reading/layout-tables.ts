import type { Nodes } from "hast";
import { findElements } from "./html.ts";

/** A table that holds paragraphs or headings only lays out the page: its cells become blocks. */
export function unfoldTables<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  const children = node.children.map(unfoldTables);
  const layout =
    node.tagName === "table" && blocks.some((name) => findElements(children, name).length > 0);
  if (!layout) return { ...node, children };
  return { ...node, tagName: "div", children: children.map(openCells) };
}

const blocks = ["p", "div", "h1", "h2", "h3", "h4", "table"];

function openCells<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  const cell = /^(?:thead|tbody|tfoot|tr|td|th|caption)$/.test(node.tagName);
  if (!cell) return node;
  return { ...node, tagName: "div", children: node.children.map(openCells) };
}
