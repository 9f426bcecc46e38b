import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type {
  DraftBlock,
  DraftFootnote,
  DraftText,
  Dropped,
  Piece,
  PieceMark,
} from "../ground/draft.ts";
import { joinRuns, listRuns, quoteBlock } from "../ground/blocks.ts";
import { isBlank, joinPieces, tidyPieces } from "../ground/pieces.ts";

/**
 * Blocks of a Markdown text in order. Escapes and entities are decoded, `**` `*` `~~` and `<s>` are marks,
 * a hard break is a line break in the text. Syntax that transcripts use only by accident is read as text, so
 * that no word is lost: indented code, underlined headings, link definitions, numbered lists (`1914.`).
 *
 * @param firstLine Line of the raw file that the text begins on.
 * @example readMarkdown("Q  \\[Why\\]  \nA  <s>No</s> So.", 1)
 * → [{ kind: "paragraph", pieces: [{ text: "Q  [Why]", line: 1 }, { text: "\n", line: 1 },
 *      { text: "A  ", line: 2 }, { text: "No", line: 2, marks: ["strike"] }, { text: " So.", line: 2 }] }]
 */
export function readMarkdown(text: string, firstLine: number): DraftBlock[] {
  const reader: Reader = { blocks: [], offset: firstLine - 1, lines: text.split(/\r\n|[\n\r]/) };
  for (const node of parser.parse(text).children) readBlock(reader, node);
  return reader.blocks;
}

/** A text with its footnotes, and the definitions of footnotes that were dropped. */
export interface FootnotedMarkdown {
  readonly blocks: DraftBlock[];
  readonly footnotes: DraftFootnote[];
  readonly dropped: Dropped[];
  /** Line of the first footnote that is not at the end of the text, or not in the order of the mentions. */
  readonly misplaced?: number;
}

/**
 * The same with tables, and with `[^a]` and `[^a]: …` read as footnotes. One that nothing mentions, and a second of the
 * same name, are dropped.
 */
export function readFootnotedMarkdown(text: string, firstLine: number): FootnotedMarkdown {
  const lines = text.split(/\r\n|[\n\r]/);
  const reader: Reader = { blocks: [], offset: firstLine - 1, lines };
  const { children } = footnotedParser.parse(text);
  const parts = children.filter((node) => node.type !== "footnoteDefinition");
  const definitions = children.filter((node) => node.type === "footnoteDefinition");
  const order = numberMentions([...parts, ...definitions]);
  for (const node of parts) readBlock(reader, node);
  const footnotes: DraftFootnote[] = [];
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  const kept: FootnoteDefinition[] = [];
  for (const node of definitions) {
    const { identifier, label } = node;
    const inner: Reader = { ...reader, blocks: [] };
    for (const child of node.children) readBlock(inner, child);
    const blocks = inner.blocks.filter(isText);
    if (order.has(identifier) && !seen.has(identifier)) {
      footnotes.push({ label: label ?? identifier, blocks });
      kept.push(node);
    } else dropped.push(...blocks.flatMap(dropFootnote));
    seen.add(identifier);
  }
  const misplaced = findMisplaced(parts, kept, order);
  const line = misplaced && findLine(reader, misplaced);
  return {
    blocks: reader.blocks,
    footnotes,
    dropped,
    ...(line !== undefined && { misplaced: line }),
  };
}

/** Identifiers of footnotes with their numbers in the order of their first mention. */
function numberMentions(nodes: readonly Nodes[]): ReadonlyMap<string, number> {
  return new Map([...new Set(listMentions(nodes))].map((identifier, index) => [identifier, index]));
}

function listMentions(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === "footnoteReference") return [node.identifier];
    return "children" in node ? listMentions(node.children) : [];
  });
}

/** The words are proved in the order of the file, and a transcript has its footnotes at its end. */
function findMisplaced(
  parts: readonly RootContent[],
  definitions: readonly FootnoteDefinition[],
  order: ReadonlyMap<string, number>,
): FootnoteDefinition | undefined {
  const end = parts.at(-1)?.position?.end.offset ?? 0;
  const places = definitions.map(({ identifier }) => order.get(identifier) ?? -1);
  // The first that comes too early comes right after a higher one.
  return definitions.find(
    ({ position }, index) =>
      (position?.start.offset ?? 0) < end ||
      (places[index] ?? 0) < (places[index - 1] ?? -Infinity),
  );
}

function isText(block: DraftBlock): block is DraftText {
  return block.kind === "paragraph" || block.kind === "quote";
}

function dropFootnote({ pieces }: DraftText): Dropped[] {
  const reason = "footnote that nothing mentions";
  return [{ text: joinPieces(pieces), line: pieces[0]?.line ?? 1, reason }];
}

const disabled = [
  "codeIndented",
  "codeFenced",
  "definition",
  "htmlFlow",
  "setextUnderline",
  "labelStartImage",
];
const parser = unified().use(remarkParse).use(useStrikethrough);
const footnotedParser = unified()
  .use(remarkParse)
  .use(useStrikethrough)
  .use(useFootnotes)
  .use(useTables);

function useTables(this: Processor): void {
  const data = this.data() as ParserData;
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

function useFootnotes(this: Processor): void {
  const data = this.data() as ParserData;
  (data.micromarkExtensions ??= []).push(gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown());
}

/** Registers syntax as remark's plugins do: through the processor's data. */
function useStrikethrough(this: Processor): void {
  const data = this.data() as ParserData;
  (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), {
    disable: { null: disabled },
  });
  (data.fromMarkdownExtensions ??= []).push(gfmStrikethroughFromMarkdown());
}

interface ParserData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

interface Reader {
  readonly blocks: DraftBlock[];
  readonly offset: number;
  readonly lines: readonly string[];
}

type Style = Pick<Piece, "marks" | "href">;

function readBlock(reader: Reader, node: RootContent): void {
  const { blocks } = reader;
  if (node.type === "heading") {
    blocks.push({ kind: "heading", depth: node.depth, pieces: readInline(reader, node.children) });
  } else if (node.type === "blockquote") {
    const inner: Reader = { ...reader, blocks: [] };
    for (const child of node.children) readBlock(inner, child);
    blocks.push(...inner.blocks.map(quoteBlock));
  } else if (node.type === "list") readList(reader, node);
  else if (node.type === "thematicBreak")
    blocks.push({ kind: "rule", line: findLine(reader, node) });
  else if (node.type === "table")
    blocks.push({
      kind: "table",
      rows: node.children.map((row) =>
        row.children.map((cell) => readInline(reader, cell.children)),
      ),
    });
  else if (node.type === "paragraph") pushParagraph(reader, readInline(reader, node.children));
}

function pushParagraph(reader: Reader, pieces: Piece[]): void {
  if (!isBlank(pieces)) reader.blocks.push({ kind: "paragraph", pieces });
}

/** A numbered list is read as paragraphs with their numbers, as printed: `8. …` may be a sentence. */
function readList(reader: Reader, list: Extract<RootContent, { type: "list" }>): void {
  const items = list.children.map((item) => readItem(reader, item));
  if (list.ordered !== true) {
    if (!items.every(isBlank)) reader.blocks.push({ kind: "list", items });
    return;
  }
  list.children.forEach((item, index) => {
    const line = findLine(reader, item);
    const printed = reader.lines[line - reader.offset - 1] ?? "";
    const number =
      /(?<!\d)\d+[.)]/.exec(printed.slice((item.position?.start.column ?? 1) - 1))?.[0] ?? "";
    pushParagraph(reader, [{ text: `${number} `, line }, ...(items[index] ?? [])]);
  });
}

function readItem(reader: Reader, item: Parents): Piece[] {
  const inner: Reader = { ...reader, blocks: [] };
  for (const child of item.children) readBlock(inner, child as RootContent);
  return tidyPieces(joinRuns(inner.blocks.flatMap(listRuns)));
}

function readInline(reader: Reader, nodes: readonly PhrasingContent[], style: Style = {}): Piece[] {
  let struck = false;
  return nodes.flatMap((node) => {
    if (node.type === "html") {
      if (/^<\/?(?:s|del|strike)>$/i.test(node.value)) struck = !node.value.startsWith("</");
      return /^<br\s*\/?>$/i.test(node.value) ? breakLine(reader, node) : [];
    }
    return readPhrase(reader, node, struck ? addMark(style, "strike") : style);
  });
}

function readPhrase(reader: Reader, node: PhrasingContent, style: Style): Piece[] {
  const line = findLine(reader, node);
  if (node.type === "text") return splitText(node.value, line, style);
  if (node.type === "inlineCode") return [{ text: node.value, line, ...style }];
  if (node.type === "footnoteReference") {
    const label = node.label ?? node.identifier;
    return [{ text: `[^${label}]`, line, footnote: label }];
  }
  if (node.type === "break") return breakLine(reader, node);
  if (node.type === "strong") return readInline(reader, node.children, addMark(style, "strong"));
  if (node.type === "emphasis")
    return readInline(reader, node.children, addMark(style, "emphasis"));
  if (node.type === "delete") return readInline(reader, node.children, addMark(style, "strike"));
  if (node.type === "link") {
    const safe = /^(?:https?:\/\/|mailto:)\S+$/i.test(node.url);
    return readInline(reader, node.children, safe ? { ...style, href: node.url } : style);
  }
  return "children" in node ? readInline(reader, node.children, style) : [];
}

/** One piece a line, so that each knows its own. */
function splitText(text: string, line: number, style: Style): Piece[] {
  return text.split(/\r\n|[\n\r]/).map((part, index) => ({
    text: index > 0 ? ` ${part}` : part,
    line: line + index,
    ...style,
  }));
}

function addMark(style: Style, mark: PieceMark): Style {
  const marks = style.marks ?? [];
  return marks.includes(mark) ? style : { ...style, marks: [...marks, mark] };
}

function breakLine(reader: Reader, node: Nodes): Piece[] {
  return [{ text: "\n", line: findLine(reader, node) }];
}

function findLine(reader: Reader, node: Nodes): number {
  return (node.position?.start.line ?? 1) + reader.offset;
}
