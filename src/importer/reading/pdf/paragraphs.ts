import type { DraftBlock, Piece, Repair } from "../../ground/draft.ts";
import { type IsDivided, learnDivisions } from "../text/divided-words.ts";
import { joinLines } from "../text/text-rows.ts";
import { findBracketLabel, findColonLabel } from "../../ground/line-label.ts";
import { joinPieces, tidyPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";
import { type Frame, type Layout, isOfSize, isWide } from "./layout.ts";
import type { PdfLine } from "./lines.ts";

/**
 * Joins lines to rows by their layout: a row ends before space, an indent or another size of letters, or after
 * a short line.
 *
 * @param kept receives words at the end of a line whose hyphen was kept
 */
export function createRows(layout: Layout, repairs: Repair[], kept: string[] = []): Row[] {
  const lines = layout.frames.flatMap((frame) => frame.lines.map((line) => ({ line, frame })));
  const judge = learnDivisions(lines.map(({ line }) => line.text));
  const isDivided: IsDivided = (...parts) => {
    const divided = judge(...parts);
    if (!divided) kept.push(parts.join(""));
    return divided;
  };
  const sizes = listHeadingSizes(layout);
  const rows: Row[] = [];
  let open: PdfLine[] = [];
  let opens = true;
  const close = (next: "paragraph" | "line") => {
    if (open.length > 0) rows.push(createRow(open, opens, sizes, isDivided, repairs));
    open = [];
    opens = next === "paragraph";
  };
  for (const [index, { line, frame }] of lines.entries()) {
    const before = lines[index - 1];
    const next = before && splitLines(before, { line, frame }, layout);
    if (next !== undefined) close(next);
    open.push(line);
  }
  close("paragraph");
  return rows;
}

interface Placed {
  readonly line: PdfLine;
  readonly frame: Frame;
}

/** What begins with the second of two lines: a paragraph, a line of its own, or neither. */
function splitLines(last: Placed, next: Placed, layout: Layout): "paragraph" | "line" | undefined {
  const [before, line] = [last.line, next.line];
  const together = last.frame === next.frame;
  if (!isOfSize(line, before.size)) return "paragraph";
  const heading = before.size > layout.size * 1.1;
  const leading = heading ? before.size * 1.3 : layout.leading;
  if (together && isWide(before.y - line.y, leading)) return "paragraph";
  if (heading) return together ? undefined : "paragraph";
  if (isIndented(next) && !isIndented(last)) return "paragraph";
  const sentence = /[.?!…:。？！」）)\]"”’]\s*$/u.test(before.text);
  if (sentence && opensTurn(line, before)) return "paragraph";
  if (!isLeft(last, line)) return undefined;
  return layout.spaced && together ? "line" : "paragraph";
}

/** To the right of most lines of its frame by one letter to eight; further it is centred. */
function isIndented({ line, frame }: Placed): boolean {
  const indent = line.x - frame.left;
  return indent > line.size * 0.6 && indent < line.size * 8;
}

function opensTurn(line: PdfLine, before: PdfLine): boolean {
  const text = line.text.trim();
  if (findBracketLabel(text) !== undefined || findColonLabel(text) !== undefined) return true;
  const isStrong = (piece: Piece | undefined) => piece?.marks?.includes("strong") === true;
  const first = line.pieces.find(({ text: part }) => part.trim() !== "");
  const end = before.pieces.findLast(({ text: part }) => part.trim() !== "");
  return isStrong(first) && !isStrong(end);
}

/** Whether a line was left before it was full: the first word of the next would have fitted. */
function isLeft({ line, frame }: Placed, next: PdfLine): boolean {
  const text = next.text.trim();
  if (goesOn(line.text, text)) return false;
  const word = /^[^ \t]+/.exec(text)?.[0] ?? "";
  const wide = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}「『（【]/u.test(word);
  const share = (next.end - next.x) / Math.max(1, text.length);
  const need = wide ? next.size * 3 : share * (word.length + 1) + next.size * 0.5;
  return frame.right - line.end > need;
}

/** Inside a sentence a figure and its unit, `4.7 percent`, begin no paragraph: their space does not break. */
function goesOn(last: string, next: string): boolean {
  return (
    /[\p{Ll},] ?$/u.test(last.slice(-8)) && /^\p{Sc}?\d[\d.,]{0,12}\s?(?:\p{Ll}|%)/u.test(next)
  );
}

/** The sizes of letters larger than those of the text, the largest first. */
function listHeadingSizes({ frames, size }: Layout): number[] {
  const sizes = frames.flatMap(({ lines }) => lines.map((line) => Math.round(line.size)));
  return [...new Set(sizes)].filter((one) => one > size * 1.1).sort((a, b) => b - a);
}

function createRow(
  lines: readonly PdfLine[],
  opens: boolean,
  sizes: readonly number[],
  isDivided: IsDivided,
  repairs: Repair[],
): Row {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const [first, ...rest] = tidyPieces(line.pieces);
    const last = pieces.pop();
    if (first === undefined) continue;
    if (last === undefined) pieces.push(first);
    else if (last.line === first.line) pieces.push(...joinLines(last, first, isDivided, repairs));
    else pieces.push(...joinLines(last, first, keep, repairs));
    pieces.push(...rest);
  }
  const text = joinPieces(pieces);
  const line = lines[0]?.page ?? 1;
  const depth = sizes.indexOf(Math.round(lines[0]?.size ?? 0)) + 1;
  const block: DraftBlock | undefined =
    depth > 0 && text.length <= 300
      ? { kind: "heading", depth: Math.min(depth, 4), pieces }
      : undefined;
  return { pieces, text, line, opens: opens || block !== undefined, ...(block && { block }) };
}

/** A word divided between two pages keeps its hyphen, since other words may stand between its parts. */
const keep: IsDivided = () => false;
