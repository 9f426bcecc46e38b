import type { Element, Nodes } from "hast";
import { isPlausibleLabel } from "../ground/plausible.ts";
import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { findElements, readPlain } from "./html.ts";

/**
 * A table that holds paragraphs or headings only lays out the page, and one of two columns in which the first names who
 * speaks, or below a head of which the columns ask and answer, is the transcript: its cells become blocks.
 */
export function unfoldTables<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  const children = node.children.map(unfoldTables);
  const layout =
    node.tagName === "table" && blocks.some((name) => findElements(children, name).length > 0);
  if (node.tagName === "table" && !layout && holdsTurns(children))
    return { ...node, tagName: "div", children: findElements(children, "tr").flatMap(joinCells) };
  if (node.tagName === "table" && !layout && holdsAnswers(children))
    return { ...node, tagName: "div", children: findElements(children, "tr").flatMap(parseCells) };
  if (!layout) return { ...node, children };
  return { ...node, tagName: "div", children: children.map(openCells) };
}

/** A paragraph of a row of two cells, with the mark of a label between them, and above it one of a time that stands before both. */
function joinCells(row: Element): Element[] {
  const [first, ...others] = listCells(row);
  const isTimed = others.length === 2 && first !== undefined;
  const [name, speech] = isTimed ? others : [first, ...others];
  if (name === undefined || speech === undefined) return [row];
  if (isTimed && !isTime(first))
    return [{ ...row, tagName: "p", children: listCells(row).flatMap(addSpace) }];
  const time = isTimed ? [{ ...first, tagName: "p" }] : [];
  const mark = {
    type: "text" as const,
    value: readPlain(name).trimEnd().endsWith(":") ? " " : ": ",
  };
  const turn = { ...row, tagName: "p", children: [...name.children, mark, ...speech.children] };
  return [...time, turn];
}

function addSpace(cell: Element): Element["children"] {
  return [...cell.children, { type: "text", value: " " }];
}

/** `00:01:10`, `[1:10]`. */
function isTime(cell: Element): boolean {
  return /^[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?$/.test(readPlain(cell).trim());
}

/** Whether the head of a table of two columns says that the first asks and the second answers: `質問`, `回答`. */
function holdsAnswers(children: readonly Nodes[]): boolean {
  const rows = findElements(children, "tr").map(listCells);
  const [asks, answers] = (rows[0] ?? []).map((cell) => findRoleWord(readPlain(cell).trim()));
  const isPaired = rows.length >= 3 && rows.every((cells) => cells.length === 2);
  return isPaired && asks === "questioner" && answers === "respondent";
}

/** Paragraphs of a row of two cells: what is asked in bold, and what is answered. */
function parseCells(row: Element): Element[] {
  const [question, answer] = listCells(row);
  if (question === undefined || answer === undefined) return [row];
  const bold = { ...question, tagName: "strong" };
  return [
    { ...question, tagName: "p", children: [bold] },
    { ...answer, tagName: "p" },
  ];
}

function listCells(row: Element): Element[] {
  return row.children.filter((cell) => cell.type === "element");
}

/** Whether rows have two cells, apart from a time before them, of which the first is short and recurs and the second mostly ends as a sentence does. */
function holdsTurns(children: readonly Nodes[]): boolean {
  const all = findElements(children, "tr").map(listCells);
  const isTimed = all.slice(1).every(([first]) => first !== undefined && isTime(first));
  const rows = all.map((cells) =>
    cells.slice(isTimed ? 1 : 0).map((cell) => readPlain(cell).trim()),
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
