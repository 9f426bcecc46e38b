import { findDate } from "../ground/dates/date.ts";
import { joinRuns } from "../ground/blocks.ts";
import type { DraftBlock, DraftField, Dropped, Piece } from "../ground/draft.ts";
import { listWords } from "../../text/words.ts";
import type { Row } from "../ground/rows.ts";
import { findBoilerplate, isDisclaimer } from "./aupm-boilerplate.ts";

/** The part of a transcript above the first speech. */
export interface AupmHeader {
  /** How many of the rows it takes. */
  readonly length: number;
  /** `E&OE`, errors and omissions excepted. */
  readonly notice?: DraftField;
  readonly blocks: readonly DraftBlock[];
  readonly dropped: readonly Dropped[];
}

/**
 * Reads the rows above the first label, or above the first sentence where the first speech has no label: the
 * heading (the title again), the subjects, the disclaimer.
 */
export function readHeader(
  rows: readonly Row[],
  first: number,
  { title, scanned }: { readonly title: string; readonly scanned: boolean },
): AupmHeader {
  const length = measureHeader(rows, first, new Set(listWords(title)));
  const blocks: DraftBlock[] = [];
  const dropped: Dropped[] = [];
  let notice: DraftField | undefined;
  for (const row of rows.slice(0, length)) {
    const { text, line } = row;
    const bare = text.replace(/(?<![\s.…-])[\s.…-]{3,}$/u, "");
    const boilerplate = scanned && row.block === undefined ? findBoilerplate(row, true) : undefined;
    if (boilerplate !== undefined) dropped.push({ text, line, reason: boilerplate });
    else if (notice === undefined && isDisclaimer(text)) {
      notice = { value: bare, from: [{ text: bare, line }] };
    } else blocks.push(row.block ?? { kind: "note", pieces: row.pieces });
  }
  return { length, ...(notice && { notice }), blocks: joinNotes(blocks), dropped };
}

/** Up to four short lines may stand between the lines of a heading, or between it and the first label. */
function measureHeader(rows: readonly Row[], first: number, title: ReadonlySet<string>): number {
  let length = 0;
  for (const [index, row] of rows.entries()) {
    if (index === first) return index;
    if (isHeading(row, title)) length = index + 1;
    else if (index - length >= 4 || !isShort(row)) break;
  }
  return length;
}

function isShort({ text }: Row): boolean {
  return text.length <= 80 && !/[.?!]["'”’)]*$/u.test(text);
}

/** A heading is in capitals, is a date, repeats the title, or begins with a word such as `Subject`. */
function isHeading({ text, block }: Row, title: ReadonlySet<string>): boolean {
  if (block !== undefined || isDisclaimer(text)) return true;
  if (/^(?:Subjects?|Topics?|Embargo\w*|Interviewers?|Panel|Transcript|Fax|Tel)\b/i.test(text)) {
    return true;
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals > letters * 0.6 || letters < 4) return true;
  const words = listWords(text);
  const shared = words.filter((word) => title.has(word)).length;
  if (shared >= words.length * 0.6) return true;
  const date = findDate(text);
  return date !== undefined && date.text.length > text.length * 0.5;
}

/** Joins the lines of a heading to one note. */
function joinNotes(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  let open: Piece[] | undefined;
  for (const block of blocks) {
    if (block.kind !== "note") open = undefined;
    else if (open !== undefined) {
      open.push(...joinRuns([[], block.pieces]));
      continue;
    } else open = [...block.pieces];
    joined.push(open === undefined ? block : { kind: "note", pieces: open });
  }
  return joined;
}
