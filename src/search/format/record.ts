import { listSpeech } from "../../transcript/model/read.ts";
import type { Turn, Unit } from "../../transcript/model/model.ts";
import { type Aliases, findMentions } from "./aliases.ts";
import { blockBreak, spellSigns, spellStem, spellWords } from "./index-words.ts";
import { listWords, type Words } from "./words.ts";

/** What the index is given of one unit, and what the search page is given to filter and to show it. */
export interface UnitRecord {
  readonly id: string;
  /** Index text. */
  readonly content: string;
  /** Whose words the index text is made of; empty for statements, in which nobody asks. */
  readonly roles: RoleEnds;
  /** Ids of persons who answered or spoke, of persons who asked, and of outlets that asked. */
  readonly people: readonly string[];
  readonly askers: readonly string[];
  readonly outlets: readonly string[];
  readonly text: UnitText;
}

/**
 * Where in an index text the words of questions and those of answers end, by turns, questions first:
 * `[3, 9, 10]` are three words of a question, six of an answer, one of a question.
 */
export type RoleEnds = readonly number[];

/** The words of a unit as the search page shows them. */
export interface UnitText {
  readonly id: string;
  /** The heading's title, where it has one. */
  readonly title?: string;
  readonly turns: readonly TurnText[];
}

export interface TurnText {
  readonly asks: boolean;
  /** The label as printed. */
  readonly label?: string;
  /** Blocks of speech, each with its number in the turn for its anchor. */
  readonly blocks: readonly { readonly number: number; readonly text: string }[];
  readonly number: number;
}

/** Makes the record of a unit; `aliases` are all names of the archive. */
export function createRecord(unit: Unit, aliases: Aliases): UnitRecord {
  const asking = unit.turns.filter((turn) => turn.role === "questioner");
  const answering = unit.turns.filter((turn) => turn.role !== "questioner");
  const pieces = listPieces(unit, aliases);
  return {
    id: unit.id,
    content: pieces.flatMap(({ words }) => words).join(" "),
    roles: unit.kind === "statement" ? [] : endRoles(pieces),
    people: unique(answering.map((turn) => turn.person)),
    askers: unique(asking.map((turn) => turn.person)),
    outlets: unique(asking.map((turn) => turn.outlet)),
    text: createText(unit),
  };
}

/** A piece of an index text: words of questions, or others. */
interface Piece {
  readonly asks: boolean;
  readonly words: readonly string[];
}

/**
 * The index text of a unit: the words of each block in their places, then for each turn the stems of its words
 * and words with signs, the same of titles, and the other names of who speaks or is mentioned.
 */
function listPieces({ turns, title, topic }: Unit, aliases: Aliases): Piece[] {
  const spoken = turns.map((turn) => ({
    turn,
    asks: turn.role === "questioner",
    blocks: listSpeech(turn).map(({ text }) => listWords(text)),
  }));
  const titles = [title, topic?.title].filter((text) => text !== undefined).map(listWords);
  return [
    ...spoken.map(({ asks, blocks }) => ({
      asks,
      words: blocks.flatMap(({ words }) => [...spellWords(words), blockBreak]),
    })),
    ...spoken.map(({ asks, blocks }) => ({ asks, words: blocks.flatMap(spellLoose) })),
    { asks: true, words: titles.flatMap(spellLoose) },
    ...[true, false].map((asks) => ({
      asks,
      words: spellNamed(
        spoken.filter((one) => one.asks === asks),
        aliases,
      ),
    })),
  ];
}

/** What words are looked for by outside quotes: their stems, and what signs make of them. */
function spellLoose(text: Words): string[] {
  const stemmed = text.words.filter((word) => !word.ideographic);
  return [...stemmed.map((word) => spellStem(word.text)), ...spellSigns(text)];
}

function spellNamed(spoken: readonly Spoken[], aliases: Aliases): string[] {
  const named = spoken.flatMap(({ turn, blocks }) => [
    ...[turn.person, turn.outlet].filter((id) => id !== undefined),
    ...blocks.flatMap(({ words }) => findMentions(aliases, words)),
  ]);
  return unique(unique(named).flatMap((id) => aliases.byId.get(id) ?? []));
}

interface Spoken {
  readonly turn: Turn;
  readonly blocks: readonly Words[];
}

function endRoles(pieces: readonly Piece[]): RoleEnds {
  const ends: number[] = [];
  let [end, asking] = [0, true];
  for (const { asks, words } of pieces.filter(({ words: { length } }) => length > 0)) {
    if (asks !== asking) ends.push(end);
    asking = asks;
    end += words.length;
  }
  return [...ends, end];
}

function createText(unit: Unit): UnitText {
  return {
    id: unit.id,
    ...(unit.title !== undefined && { title: unit.title }),
    turns: unit.turns.map((turn) => ({
      asks: turn.role === "questioner",
      ...(turn.label !== undefined && { label: turn.label }),
      blocks: listSpeech(turn).map(({ number, text }) => ({ number, text })),
      number: turn.number,
    })),
  };
}

function unique(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
