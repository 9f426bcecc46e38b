import type { Block, Position, Transcript, Turn, Unit } from "../../../transcript/model/model.ts";
import { type SpacedToken, cutTokens } from "./tokens.ts";

/** A word, or a character of punctuation, of a transcript's body. */
export interface BodyToken extends SpacedToken {
  /** Where the block it stands in begins. */
  readonly position: Position;
  /** Id of the unit; empty outside of units. */
  readonly unit: string;
  /** Whether it stands in a title, which the archive may add where the source has none. */
  readonly heading: boolean;
  /** Whether it is speech: what the fingerprint of a unit counts. */
  readonly speech: boolean;
}

/** All tokens of a body in the order of the file: titles, topics, notes, labels, speech, footnotes. */
export function listBodyTokens(transcript: Transcript): BodyToken[] {
  const tokens: BodyToken[] = [];
  for (const { title, notes, units, position } of transcript.sections) {
    addText(tokens, title, { position, unit: "", heading: true, speech: false });
    addBlocks(tokens, notes, "");
    let topic: string | undefined;
    for (const unit of units) {
      const place = { position: unit.position, unit: unit.id, heading: true, speech: false };
      if (unit.topic?.anchor !== topic) addText(tokens, unit.topic?.title, place);
      topic = unit.topic?.anchor;
      addUnit(tokens, unit);
    }
  }
  for (const { text, position } of transcript.footnotes) {
    addText(tokens, text, { position, unit: "", heading: false, speech: false });
  }
  return tokens;
}

type Place = Omit<BodyToken, keyof SpacedToken>;

function addUnit(tokens: BodyToken[], { id, title, notes, turns, position }: Unit): void {
  addText(tokens, title, { position, unit: id, heading: true, speech: false });
  addBlocks(tokens, notes, id);
  for (const turn of turns) addTurn(tokens, turn, id);
}

function addTurn(tokens: BodyToken[], { label, mark, blocks, position }: Turn, unit: string): void {
  addText(tokens, `${label ?? ""}${mark}`, { position, unit, heading: false, speech: false });
  addBlocks(tokens, blocks, unit);
}

function addBlocks(tokens: BodyToken[], blocks: readonly Block[], unit: string): void {
  for (const { kind, text, position } of blocks) {
    addText(tokens, text, { position, unit, heading: false, speech: kind !== "note" });
  }
}

function addText(tokens: BodyToken[], text: string | undefined, place: Place): void {
  if (text === undefined) return;
  const { position, unit, heading, speech } = place;
  for (const { text: written, word, spaced } of cutTokens(text))
    tokens.push({ text: written, word, spaced, position, unit, heading, speech });
}
