import type { Element, Nodes } from "hast";
import { isPlausibleLabel } from "../ground/plausible.ts";
import { findElements, readPlain } from "./html.ts";

/**
 * A table that holds paragraphs or headings only lays out the page, and one of two columns in which the first names who
 * speaks is the transcript: its cells become blocks.
 */
export function unfoldTables<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  const children = node.children.map(unfoldTables);
  const layout =
    node.tagName === "table" && blocks.some((name) => findElements(children, name).length > 0);
  if (node.tagName === "table" && !layout && holdsTurns(children))
    return { ...node, tagName: "div", children: findElements(children, "tr").map(joinCells) };
  if (!layout) return { ...node, children };
  return { ...node, tagName: "div", children: children.map(openCells) };
}

/** A paragraph of a row of two cells, with the mark of a label between them. */
function joinCells(row: Element): Element {
  const [name, speech] = row.children.filter((cell) => cell.type === "element");
  if (name === undefined || speech === undefined) return row;
  const mark = {
    type: "text" as const,
    value: readPlain(name).trimEnd().endsWith(":") ? " " : ": ",
  };
  return { ...row, tagName: "p", children: [...name.children, mark, ...speech.children] };
}

/** Whether rows have two cells, of which the first is short and recurs and the second mostly ends as a sentence does. */
function holdsTurns(children: readonly Nodes[]): boolean {
  const rows = findElements(children, "tr").map((row) =>
    row.children.filter((cell) => cell.type === "element").map((cell) => readPlain(cell).trim()),
  );
  const turns = rows.filter(
    ([name = "", speech = ""]) =>
      isPlausibleLabel(name.replace(/:$/u, "")) && /[.?!。？！]["”»]?$/u.test(speech),
  );
  const names = new Set(turns.map(([name]) => name));
  const isPaired = rows.every((cells) => cells.length === 2);
  return isPaired && turns.length >= Math.max(3, rows.length * 0.8) && names.size < turns.length;
}

const blocks = ["p", "div", "h1", "h2", "h3", "h4", "table"];

function openCells<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  const cell = /^(?:thead|tbody|tfoot|tr|td|th|caption)$/.test(node.tagName);
  if (!cell) return node;
  return { ...node, tagName: "div", children: node.children.map(openCells) };
}
