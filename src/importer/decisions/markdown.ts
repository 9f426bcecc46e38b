import { escapeInline, escapeMarkdown } from "../../transcript/write/escape-markdown.ts";
import { parseMarkdown } from "../../transcript/parse/markdown.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { toPlainText } from "../../transcript/parse/plain-text.ts";
import type { Piece, PieceMark } from "../ground/draft.ts";
import { joinPieces, splitPieces } from "../ground/pieces.ts";
import type { SpeechBlock } from "./outline.ts";

/**
 * Writes a block as Markdown that reads back as the same words and marks.
 *
 * @example writeBlock({ kind: "paragraph", pieces: [{ text: "a*b ", line: 1 }, { text: "no", line: 1, marks: ["strike"] }] })
 * → "a\\*b ~~no~~"
 */
export function writeBlock(block: SpeechBlock): string {
  if (block.kind === "list") return writeList(block.items, block.start);
  if (block.kind === "table") return writeTable(block.rows);
  if (block.kind === "note") return writeNote(block.pieces);
  const text = writePieces(block.pieces);
  return block.kind === "quote" ? `> ${text.replaceAll("\n", "\n> ")}` : text;
}

/** A note stands in brackets; one without brackets in the source gets square ones. */
export function writeNote(pieces: readonly Piece[]): string {
  const text = writePieces(pieces);
  const bare = text.replace(/^\\(?=\[)/, "");
  return isNote(bare) ? bare : `[${text}]`;
}

/** Marks that Markdown cannot show between these characters are left out rather than printed. */
function writePieces(pieces: readonly Piece[]): string {
  const marked = splitPieces(pieces).map(writeLine).filter(Boolean).join("\\\n");
  const plain = joinPieces(pieces);
  if (pieces.every(isPlain)) {
    return escapeMarkdown(plain);
  }
  return readBack(marked) === squeeze(plain) ? marked : escapeMarkdown(plain);
}

function isPlain({ marks, href, footnote }: Piece): boolean {
  return marks === undefined && href === undefined && footnote === undefined;
}

function writeLine(pieces: readonly Piece[]): string {
  const parts = pieces.map((piece, index) => writePiece(piece, index === 0));
  return parts.join("").trim();
}

const signs: Readonly<Record<PieceMark, string>> = { strong: "**", emphasis: "*", strike: "~~" };

/** Space at the ends of marked text stands outside of the marks. */
function writePiece({ text, marks = [], href, footnote }: Piece, first: boolean): string {
  if (footnote !== undefined) return text;
  const inner = text.trim();
  if (inner === "") return text;
  const opening = marks.map((mark) => signs[mark]).join("");
  const closing = marks
    .map((mark) => signs[mark])
    .reverse()
    .join("");
  const escaped = first && opening === "" ? escapeMarkdown(inner) : escapeInline(inner);
  const shown = href === undefined ? escaped : writeLink(escaped, href);
  const start = text.indexOf(inner);
  const after = text.slice(start + inner.length);
  return `${text.slice(0, start)}${opening}${shown}${closing}${after}`;
}

function writeLink(text: string, href: string): string {
  const address = /[\s()<>\\]/.test(href) ? `<${encodeURI(href).replace(/[<>\\]/g, "")}>` : href;
  return `[${text.replace(/\\?([[\]])/g, "\\$1")}](${address})`;
}

function readBack(markdown: string): string {
  return squeeze(parseMarkdown(markdown).children.map(toPlainText).join("\n"));
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function writeList(items: readonly (readonly Piece[])[], start: number | undefined): string {
  return items
    .map((item, index) => {
      const bullet = start === undefined ? "- " : `${String(start + index)}. `;
      return bullet + writePieces(item).replaceAll("\n", `\n${" ".repeat(bullet.length)}`);
    })
    .join("\n");
}

function writeTable(rows: readonly (readonly (readonly Piece[])[])[]): string {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const written = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => writeCell(row[index] ?? []));
    return `| ${cells.join(" | ")} |`;
  });
  const [head = "", ...rest] = written;
  return [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
}

function writeCell(pieces: readonly Piece[]): string {
  return escapeInline(joinPieces(pieces)).replaceAll("|", "\\|");
}
