import type { Element, Nodes, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { DraftBlock, Piece, PieceMark } from "../ground/draft.ts";
import { joinRuns, listRuns, quoteBlock } from "../ground/blocks.ts";
import { isBlank, tidyPieces } from "../ground/pieces.ts";
import { createTextRows } from "./text/text-rows.ts";
import { refuseDeep } from "./deep-markup.ts";

/** Maps a line of the markup, from 1, to the line of the raw file it stands on. */
export type LineOf = (line: number) => number;

/**
 * Parses markup as HTML, even if it is faulty; also reads XML with simple tags. NUL is space.
 *
 * @throws a `DeepMarkup`
 */
export function parseHtml(text: string): readonly RootContent[] {
  refuseDeep(text);
  return parser.parse(text.replaceAll("\0", " ")).children;
}

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * Blocks of parsed HTML in order: paragraphs (with `<br>` as a line break in the text), headings, lists,
 * quotes, tables and rules. Text that stands between blocks is a paragraph; scripts and styles are not
 * text. Nothing is left out but those.
 *
 * @example readHtml(parseHtml("<p>Q  Why?<br>A  <em>So.</em></p>"))
 * → [{ kind: "paragraph", pieces: [{ text: "Q  Why?\nA  ", line: 1 }, { text: "So.", line: 1, marks: ["emphasis"] }] }]
 */
export function readHtml(nodes: readonly Nodes[], lineOf: LineOf = (line) => line): DraftBlock[] {
  const reader: Reader = { blocks: [], pieces: [], lineOf };
  readNodes(reader, nodes, {});
  flush(reader);
  return reader.blocks;
}

/** The elements of that name below the nodes, in order, not inside each other. */
export function findElements(nodes: readonly Nodes[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type === "element" && node.tagName === name) return [node];
    return "children" in node ? findElements(node.children, name) : [];
  });
}

/** All text of a node as it stands. */
export function readPlain(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(readPlain).join("") : "";
}

interface Reader {
  readonly blocks: DraftBlock[];
  pieces: Piece[];
  readonly lineOf: LineOf;
}

type Style = Pick<Piece, "marks" | "href">;

const marks: ReadonlyMap<string, PieceMark> = new Map<string, PieceMark>([
  ["strong", "strong"],
  ["b", "strong"],
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["s", "strike"],
  ["strike", "strike"],
  ["del", "strike"],
]);
const skipped = new Set(["script", "style", "template", "noscript"]);
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb rp rt rtc s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
);

function readNodes(reader: Reader, nodes: readonly Nodes[], style: Style): void {
  for (const node of nodes) {
    if (node.type === "text") readText(reader, node.value, node.position?.start.line ?? 1, style);
    else if (node.type === "element") readElement(reader, node, style);
  }
}

/** One piece a line, so that each knows its own. */
function readText(reader: Reader, text: string, line: number, style: Style): void {
  text.split(/\r\n|[\n\r]/).forEach((part, index) => {
    const space = index > 0 ? " " : "";
    if (space + part === "") return;
    reader.pieces.push({ text: space + part, line: reader.lineOf(line + index), ...style });
  });
}

function readElement(reader: Reader, element: Element, style: Style): void {
  const { tagName, children } = element;
  if (skipped.has(tagName)) return;
  if (tagName === "br")
    reader.pieces.push({ text: "\n", line: findLine(reader, element), ...style });
  else if (tagName === "ruby") readRuby(reader, element, style);
  else if (inline.has(tagName)) readNodes(reader, children, addStyle(element, style));
  else readBlock(reader, element);
}

/** A reading above characters stands behind them in brackets, as in browsers that do not know it. */
function readRuby(reader: Reader, { children }: Element, style: Style): void {
  const hasBrackets = children.some((child) => child.type === "element" && child.tagName === "rp");
  for (const child of children) {
    const isBare = !hasBrackets && child.type === "element" && child.tagName === "rt";
    const line = child.position?.start.line ?? 1;
    if (isBare) readText(reader, "（", line, style);
    readNodes(reader, [child], style);
    if (isBare) readText(reader, "）", line, style);
  }
}

function addStyle(element: Element, style: Style): Style {
  const mark = marks.get(element.tagName);
  const href = element.tagName === "a" ? readAddress(element.properties["href"]) : undefined;
  const held = style.marks ?? [];
  return {
    ...style,
    ...(mark && !held.includes(mark) && { marks: [...held, mark] }),
    ...(href !== undefined && { href }),
  };
}

function readAddress(value: unknown): string | undefined {
  return typeof value === "string" && /^(?:https?:\/\/|mailto:)\S+$/i.test(value)
    ? value
    : undefined;
}

function readBlock(reader: Reader, element: Element): void {
  const { tagName, children } = element;
  flush(reader);
  const depth = tagName === "summary" ? "3" : /^h([1-6])$/.exec(tagName)?.[1];
  if (tagName === "pre" && readPre(reader, element)) return;
  if (tagName === "hr") reader.blocks.push({ kind: "rule", line: findLine(reader, element) });
  else if (tagName === "ul" || tagName === "ol") readList(reader, element);
  else if (tagName === "table") readTable(reader, element);
  else if (depth !== undefined) {
    const pieces = readInside(reader, element);
    if (!isBlank(pieces)) reader.blocks.push({ kind: "heading", depth: Number(depth), pieces });
  } else if (tagName === "blockquote") {
    reader.blocks.push(...readHtml(children, reader.lineOf).map(quoteBlock));
  } else {
    readNodes(reader, children, {});
    flush(reader);
  }
}

/** Text whose lines stand as they were typed is read as plain text is; elements in it, or a single paragraph, need no lines. */
function readPre(reader: Reader, element: Element): boolean {
  const isPlain = element.children.every(({ type }) => type === "text");
  const text = readPlain(element);
  if (!isPlain || !/\n\s{0,200}\n/.test(text)) return false;
  const texts = text.split("\n");
  // The parser leaves out a line break at the very beginning.
  const last = element.children.at(-1)?.position?.end.line ?? texts.length;
  const lines = texts.map((one, index) => ({
    text: one,
    number: reader.lineOf(last - texts.length + 1 + index),
  }));
  const read = createTextRows(lines);
  // A word that was divided at the end of a line is put together in plain text alone, where the report says so.
  const { rows } = read.repairs.length === 0 ? read : createTextRows(lines, false);
  for (const { block, pieces } of rows)
    reader.blocks.push(block ?? { kind: "paragraph", pieces: [...pieces] });
  return true;
}

function readList(reader: Reader, list: Element): void {
  const items = findElements(list.children, "li").map((item) => readInside(reader, item));
  if (list.children.some(isStray)) return readStray(reader, list);
  if (items.every(isBlank)) return;
  const start = list.tagName === "ol" ? { start: Number(list.properties["start"] ?? 1) } : {};
  reader.blocks.push({ kind: "list", ...start, items });
}

/** Text of a list outside of its items: such a list is read as plain blocks, so that nothing is lost. */
function isStray(node: Nodes): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && node.tagName !== "li";
}

function readStray(reader: Reader, list: Element): void {
  readNodes(reader, list.children, {});
  flush(reader);
}

function readTable(reader: Reader, table: Element): void {
  for (const caption of findElements(table.children, "caption")) readBlock(reader, caption);
  const rows = findElements(table.children, "tr").map((row) =>
    row.children.filter((cell) => cell.type === "element").map((cell) => readInside(reader, cell)),
  );
  if (rows.flat().every(isBlank)) return;
  reader.blocks.push({ kind: "table", rows });
}

/** All words of an element as one run, each block inside it on a line of its own. */
function readInside(reader: Reader, element: Element): Piece[] {
  return tidyPieces(joinRuns(readHtml(element.children, reader.lineOf).flatMap(listRuns)));
}

function findLine(reader: Reader, element: Element): number {
  return reader.lineOf(element.position?.start.line ?? 1);
}

function flush(reader: Reader): void {
  const { pieces } = reader;
  reader.pieces = [];
  if (!isBlank(pieces)) reader.blocks.push({ kind: "paragraph", pieces });
}
