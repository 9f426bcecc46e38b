import type { Block, Transcript, Turn, Unit } from "../../transcript/model/model.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { cutTokens } from "../ground/words/tokens.ts";

/** A block of a unit, with the label before it where it opens a turn. */
export interface Piece {
  readonly turn: Turn;
  readonly block: Block;
  readonly isFirst: boolean;
  /** The words and signs of label and block, those of the body's own list. */
  readonly tokens: readonly BodyToken[];
}

/**
 * Divides the tokens of a unit among its blocks.
 *
 * @param body the tokens of the whole transcript (`listBodyTokens`)
 */
export function listPieces({ id, notes, turns }: Unit, body: readonly BodyToken[]): Piece[] {
  const open = body.filter(({ unit, heading }) => unit === id && !heading);
  const take = (text: string) => open.splice(0, cutTokens(text).length);
  for (const { text } of notes) take(text);
  return turns.flatMap((turn) => {
    const label = take(`${turn.label ?? ""}${turn.mark}`);
    return turn.blocks.map((block, index): Piece => {
      const tokens = take(block.text);
      const isFirst = index === 0;
      return { turn, block, isFirst, tokens: isFirst ? [...label, ...tokens] : tokens };
    });
  });
}

/** Puts blocks together into the turns of a unit again. */
export function joinPieces(pieces: readonly Pick<Piece, "turn" | "block" | "isFirst">[]): Turn[] {
  const turns: Turn[] = [];
  for (const { turn, block, isFirst } of pieces) {
    const last = turns.at(-1);
    if (isFirst || last === undefined) turns.push({ ...turn, blocks: [block] });
    else turns[turns.length - 1] = { ...last, blocks: [...last.blocks, block] };
  }
  return turns;
}

/** The units of a transcript by their ids. */
export function indexUnits({ sections }: Pick<Transcript, "sections">): Map<string, Unit> {
  return new Map(sections.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const)));
}
