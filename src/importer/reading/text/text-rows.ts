import type { Piece, Repair } from "../../ground/draft.ts";
import { findDate } from "../../ground/dates/date.ts";
import { findTime } from "../../ground/dates/time.ts";
import { type IsDivided, cutEnd, learnDivisions } from "./divided-words.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { type Line, createPiece, endsSentence, trimText, wide } from "../../ground/lines.ts";
import { joinPieces } from "../../ground/pieces.ts";
import { namesAffiliation } from "../../ground/plausible.ts";
import { type Row, isRule } from "../../ground/rows.ts";

/**
 * Makes rows of the lines of a plain text. Where the text was wrapped at a width, the lines of a paragraph
 * are one row; where it was not, each line is a row and a paragraph.
 *
 * @example lines "Q: Why", "is it?", "", "A: So." of a wrapped text → rows "Q: Why is it?", "A: So."
 */
export function createTextRows(
  lines: readonly Line[],
  wrapped = true,
): { rows: Row[]; repairs: Repair[] } {
  const wrapping = wrapped ? findWrapping(lines) : undefined;
  const labels = wrapping === undefined ? new Set<string>() : listOpening(lines);
  const isDivided = learnDivisions(lines.map(({ text }) => text));
  const rows: Row[] = [];
  const repairs: Repair[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) rows.push(createRow(open, isDivided, repairs));
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const text = trimText(line.text);
    if (text === "") close();
    else if (isRule(text)) {
      close();
      rows.push({
        pieces: [],
        text: "",
        line: line.number,
        opens: true,
        block: { kind: "rule", line: line.number },
      });
    } else {
      if (wrapping === undefined || endsParagraph(lines[index - 1], line, wrapping, labels))
        close();
      open.push(line);
    }
  }
  close();
  return { rows, repairs };
}

/** How a text was wrapped. */
interface Wrapping {
  readonly width: number;
  /** Whether an indented line begins a paragraph: always, never, or only after a line that is not indented. */
  readonly indented: "opens" | "continues" | "unsure";
}

/**
 * How lines were wrapped; undefined where they were not. In wrapped text, lines that the next line continues
 * are about as long as the longest; lines that end inside a sentence are the surest of them.
 */
function findWrapping(lines: readonly Line[]): Wrapping | undefined {
  const indented = findIndentation(lines);
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const continued = lines.filter((line, index) => {
    const next = lines[index + 1];
    // A label on a line of its own recurs, and says nothing of the width.
    if (
      (counts.get(line.text) ?? 0) > 1 ||
      trimText(line.text) === "" ||
      next === undefined ||
      trimText(next.text) === ""
    )
      return false;
    return !isIndented(next) || indented !== "opens";
  });
  const filled = lines.filter(({ text }) => trimText(text) !== "").length;
  const broken = continued.filter(({ text }) => !endsSentence(trimText(text)));
  const certain = broken.length >= filled / 6;
  const lengths = (certain ? broken : continued)
    .map(({ text }) => measure(trimText(text)))
    .sort((a, b) => a - b);
  if (lengths.length < 4 || (!certain && lengths.length < filled / 3)) return undefined;
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const near = lengths.filter((length) => length > width * 0.75).length;
  const longer = lines.filter(
    ({ text }) => measure(trimText(text)) > Math.max(130, width * 1.4),
  ).length;
  const overflows = longer >= Math.max(2, filled * 0.1);
  const isUsual = width >= 40 && width <= 130;
  const isOdd = width >= 20 && width <= 240 && isBrokenInside(lines, broken);
  const wrapped = (isUsual || isOdd) && near >= lengths.length / 2 && !overflows;
  return wrapped ? { width, indented } : undefined;
}

/** Whether most lines that end inside a sentence are followed by words in small letters, so that the width is no chance. */
function isBrokenInside(lines: readonly Line[], broken: readonly Line[]): boolean {
  const ends = new Set(broken);
  const inside = lines.filter(
    (line, index) => ends.has(line) && /^\s*\p{Ll}/u.test(lines[index + 1]?.text ?? ""),
  );
  return inside.length >= 4 && inside.length >= broken.length / 2;
}

/** Indented lines open paragraphs if sentences end before them, and continue paragraphs if not. */
function findIndentation(lines: readonly Line[]): Wrapping["indented"] {
  const before = lines.filter(({ text }, index) => {
    const next = lines[index + 1];
    return trimText(text) !== "" && next !== undefined && isIndented(next);
  });
  if (before.length < 3) return "unsure";
  const ended = before.filter(({ text }) => endsSentence(trimText(text))).length / before.length;
  if (ended >= 0.7) return "opens";
  return ended < 0.3 ? "continues" : "unsure";
}

function isIndented({ text }: Line): boolean {
  return /^(?:\s{2,}|\u3000|\s(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]))\S/u.test(text);
}

/** Labels with a colon that begin a paragraph or recur: no words of a sentence that a line happens to begin with. */
function listOpening(lines: readonly Line[]): Set<string> {
  const labels = new Set<string>();
  const others = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    const label = findColonLabel(text)?.label;
    if (label === undefined) continue;
    const last = trimText(lines[index - 1]?.text ?? "");
    if (last === "" || endsSentence(last) || others.has(label)) labels.add(label);
    others.add(label);
  }
  return labels;
}

/** Whether a line begins a paragraph though no empty line stands before it. */
function endsParagraph(
  before: Line | undefined,
  line: Line,
  wrapping: Wrapping,
  labels: ReadonlySet<string>,
): boolean {
  if (before === undefined) return true;
  const [last, text] = [trimText(before.text), trimText(line.text)];
  const label = findColonLabel(text)?.label;
  const isFull = measure(last) >= wrapping.width * 0.7 && !endsSentence(last);
  if (label !== undefined && (labels.has(label) || !isFull)) return true;
  if (timed.test(text) || timed.test(last)) return true;
  if (isDateAlone(text) || namesAffiliation(last) || namesAffiliation(text)) return true;
  if (last.length < 60 && field.test(last) && field.test(text)) return true;
  if (
    /^(?:[QA][.:)）\s]|[ＱＡ][\d０-９]{0,3}[.．:：)）\s])|^[問答问][)）]|^【/u.test(text) ||
    bracketed.test(text) ||
    (isInCapitals(last) && /\p{Ll}/u.test(text))
  )
    return true;
  const short = measure(last) < wrapping.width * 0.7;
  const alone = measure(last) < wrapping.width * 0.5 && !/^\p{Ll}/u.test(text);
  const indented = isIndented(line) && opensIndented(before, wrapping, last);
  return alone || indented || (short && (endsSentence(last) || /^\p{Lu}+$/u.test(last)));
}

/** A line that says the day and perhaps the time, and nothing else: `MONDAY, APRIL 26, 1965`. */
function isDateAlone(text: string): boolean {
  const date = text.length <= 50 && /\d{4}/.test(text) ? findDate(text) : undefined;
  if (date === undefined) return false;
  const rest = text.replace(date.text, " ");
  return !/[\p{L}\p{N}]/u.test(rest.replace(findTime(rest)?.text ?? "", " "));
}

/** A line that ends in the time of a recording: `Speaker 1 (00:27):`, `(01:10):`. */
const timed = /^(?:\S.{0,60}\s)?\(\d{1,2}:\d{2}(?::\d{2})?\):?$/u;

/** A line of a title; an abbreviation is shorter. */
function isInCapitals(text: string): boolean {
  const words = text.split(/[\s:,–—-]+/u).filter((word) => /^\p{Lu}{2,30}$/u.test(word));
  return !/\p{Ll}/u.test(text) && words.length >= 3;
}

/** Where it is not sure what an indented line does, it begins no paragraph inside a sentence. */
function opensIndented(before: Line, { indented, width }: Wrapping, last: string): boolean {
  if (indented !== "unsure") return indented === "opens";
  const isInside = !endsSentence(last) && measure(last) >= width * 0.7;
  return !isIndented(before) && !isInside;
}

/** `Media contact: 555-0142`; one below the other they are fields. */
const field = /^\p{Lu}[\p{L} ]{1,30}[:：]\s/u;

/** A word or letter for a role in brackets, with which no sentence goes on: `（答）　…`. */
const bracketed =
  /^[（(［[〈<](?:[QA問答问]|質問|回答|提问|追問|記者|司会|질문|답변)\d{0,3}[）)］\]〉>]/u;

function createRow(lines: readonly Line[], isDivided: IsDivided, repairs: Repair[]): Row {
  const pieces: Piece[] = [];
  for (const { text, number } of lines) {
    const last = pieces.pop();
    const trimmed = trimText(text);
    if (last === undefined) pieces.push(createPiece(trimmed, number));
    else pieces.push(...joinLines(last, createPiece(trimmed, number), isDivided, repairs));
  }
  return { pieces, text: joinPieces(pieces), line: lines[0]?.number ?? 1, opens: true };
}

/**
 * Joins two lines of a paragraph by a space, or directly in scripts without spaces. A word that was divided
 * at the end of the line loses its hyphen.
 */
export function joinLines(
  last: Piece,
  next: Piece,
  isDivided: IsDivided,
  repairs: Repair[],
): Piece[] {
  if (wide.test(last.text.slice(-1)) && wide.test(next.text.charAt(0))) return [last, next];
  const parts = cutEnd(last.text, next.text);
  if (parts === undefined) return [last, { ...next, text: ` ${next.text}` }];
  if (!isDivided(...parts)) return [last, next];
  const [start, hyphen, end] = parts;
  const was = `${start}${hyphen} ${end}`;
  const reason = "word divided at the end of a line";
  repairs.push({ was, now: start + end, line: last.line, reason });
  return [{ ...last, text: last.text.slice(0, -1) }, next];
}

/** Columns of a line, a wide character being two. */
function measure(text: string): number {
  return text.replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu, "  ")
    .length;
}
