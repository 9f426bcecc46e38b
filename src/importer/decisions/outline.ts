import type { Role } from "../../schemas/roles.ts";
import type { DraftBlock, DraftHeading, DraftLabel, Dropped, Piece } from "../ground/draft.ts";
import { listRuns } from "../ground/blocks.ts";
import { joinPieces } from "../ground/pieces.ts";

/** Speech of one speaker, as the source divides it. */
export interface OutlineTurn {
  readonly kind: "turn";
  readonly label?: DraftLabel;
  /** Given where there is no label and bold or italics show who asks. */
  readonly role?: Role;
  readonly blocks: SpeechBlock[];
}

export type SpeechBlock = Extract<
  DraftBlock,
  { readonly kind: "paragraph" | "quote" | "note" | "list" | "table" }
>;

/** A note that stands before any speech that it could belong to. */
interface OutlineNote {
  readonly kind: "note";
  readonly pieces: readonly Piece[];
}

/** A document as turns, headings, loose notes and rules, in order. */
export type OutlineItem = OutlineTurn | OutlineNote | DraftHeading | { readonly kind: "rule" };

/**
 * Gathers blocks into turns: a label opens a turn, speech and notes continue it, a heading or a rule ends it.
 * A label that only repeats the one before is dropped.
 *
 * @example label `PM`, paragraph, note, heading, paragraph → turn of `PM`, heading, turn of nobody
 */
export function gatherTurns(blocks: readonly DraftBlock[]): {
  items: OutlineItem[];
  dropped: Dropped[];
} {
  const items: OutlineItem[] = [];
  const dropped: Dropped[] = [];
  let turn: OutlineTurn | undefined;
  for (const block of blocks) {
    if (block.kind === "label") {
      if (block.repeats === true && turn?.label?.text === block.text)
        dropped.push(dropLabel(block));
      else items.push((turn = { kind: "turn", label: block, blocks: [] }));
    } else if (block.kind === "turn") {
      items.push((turn = { kind: "turn", role: block.role, blocks: [] }));
    } else if (block.kind === "heading" || block.kind === "rule") {
      turn = undefined;
      items.push(block.kind === "rule" ? { kind: "rule" } : block);
    } else if (turn !== undefined) turn.blocks.push(block);
    else if (block.kind === "note") items.push({ kind: "note", pieces: block.pieces });
    else items.push((turn = { kind: "turn", blocks: [block] }));
  }
  return { items, dropped };
}

/** Whether blocks say anything at all. */
export function holdsWords(blocks: readonly DraftBlock[]): boolean {
  return blocks.some((block) =>
    block.kind === "label"
      ? block.text !== ""
      : listRuns(block).some((run) => /[\p{L}\p{N}]/u.test(joinPieces(run))),
  );
}

/** How much there is to prove in blocks: their characters without markup, and how many labels, paragraphs, items and cells. */
export function measureBlocks(blocks: readonly DraftBlock[]): Record<"speech" | "blocks", number> {
  const texts = blocks.flatMap((block) =>
    block.kind === "label" ? block.text : listRuns(block).map(joinPieces),
  );
  const speech = texts.reduce((sum, text) => sum + countCharacters(text), 0);
  return { speech, blocks: texts.length };
}

/** Each character of a script that is written without spaces counts for three. */
function countCharacters(text: string): number {
  return text.length + 2 * (text.match(wideCharacters)?.length ?? 0);
}

const wideCharacters = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/gu;

/** Plain text of a turn's speech, notes left out; of a turn that is nothing else, its notes. */
export function listTurnText({ blocks }: OutlineTurn): string {
  const speech = blocks.filter((block) => block.kind !== "note");
  return (speech.length > 0 ? speech : blocks)
    .flatMap((block) => listRuns(block).map(joinPieces))
    .join("\n");
}

function dropLabel({ text, line }: DraftLabel): Dropped {
  return { text, line, reason: "label printed again on a paragraph of the same turn" };
}
