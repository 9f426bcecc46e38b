import type { Block, Position, Transcript, Turn, Unit } from "../../transcript/model/model.ts";
import { listWords } from "../../text/words.ts";

/** A word, or a character of punctuation, of a transcript's body. */
export interface Token {
  /** As it is written. */
  readonly text: string;
  /** As it is compared: the folded word, empty for punctuation. */
  readonly word: string;
  /** Where the block it stands in begins. */
  readonly position: Position;
  /** Id of the unit; empty outside of units. */
  readonly unit: string;
  /** Whether it stands in a title, which the archive may add where the source has none. */
  readonly heading: boolean;
}

/** All tokens of a body in the order of the file: titles, topics, notes, labels, speech, footnotes. */
export function listTokens(transcript: Transcript): Token[] {
  const tokens: Token[] = [];
  for (const { title, notes, units, position } of transcript.sections) {
    addText(tokens, title, { position, unit: "", heading: true });
    addBlocks(tokens, notes, "");
    let topic: string | undefined;
    for (const unit of units) {
      const place = { position: unit.position, unit: unit.id, heading: true };
      if (unit.topic?.anchor !== topic) addText(tokens, unit.topic?.title, place);
      topic = unit.topic?.anchor;
      addUnit(tokens, unit);
    }
  }
  for (const { text, position } of transcript.footnotes) {
    addText(tokens, text, { position, unit: "", heading: false });
  }
  return tokens;
}

/** Cuts a text into tokens; every Chinese, Japanese and Korean character is one. */
export function cutTokens(text: string): { text: string; word: string }[] {
  const found = text.normalize("NFC").match(pattern) ?? [];
  return found.map((part) => ({ text: part, word: listWords(part).join("") }));
}

const pattern =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]|[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]]+|[^\s\p{L}\p{M}\p{N}\p{Cf}\p{Cc}]/gv;

type Place = Omit<Token, "text" | "word">;

function addUnit(tokens: Token[], { id, title, notes, turns, position }: Unit): void {
  addText(tokens, title, { position, unit: id, heading: true });
  addBlocks(tokens, notes, id);
  for (const turn of turns) addTurn(tokens, turn, id);
}

function addTurn(tokens: Token[], { label, blocks, position }: Turn, unit: string): void {
  addText(tokens, label, { position, unit, heading: false });
  addBlocks(tokens, blocks, unit);
}

function addBlocks(tokens: Token[], blocks: readonly Block[], unit: string): void {
  for (const { text, position } of blocks) {
    addText(tokens, text, { position, unit, heading: false });
  }
}

function addText(tokens: Token[], text: string | undefined, place: Place): void {
  for (const token of cutTokens(text ?? "")) tokens.push({ ...token, ...place });
}
