import { listSpeech } from "../transcript/read.ts";
import type { Turn, Unit } from "../transcript/model.ts";
import { type Aliases, findMentions } from "./aliases.ts";
import { blockBreak, spellSigns, spellStem, spellWords } from "./index-words.ts";
import { listWords } from "./words.ts";

/** What the index is given of one unit, and what the search page is given to filter and to show it. */
export interface UnitRecord {
  readonly id: string;
  readonly statement: boolean;
  /** Index text by whose words are searched; `question` and `answer` of exchanges alone. */
  readonly content: Readonly<Record<Scope, string>>;
  /** Ids of persons who answered or spoke, of persons who asked, and of outlets that asked. */
  readonly people: readonly string[];
  readonly askers: readonly string[];
  readonly outlets: readonly string[];
  readonly text: UnitText;
}

/** Which words of a unit: all, those of its questions, those of its answers. */
export const scopes = ["unit", "question", "answer"] as const;
export type Scope = (typeof scopes)[number];

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
  const titles = [unit.title, unit.topic?.title].filter((title) => title !== undefined);
  const statement = unit.kind === "statement";
  return {
    id: unit.id,
    statement,
    content: {
      unit: spellContent(unit.turns, titles, aliases),
      question: statement ? "" : spellContent(asking, titles, aliases),
      answer: statement ? "" : spellContent(answering, [], aliases),
    },
    people: unique(answering.map((turn) => turn.person)),
    askers: unique(asking.map((turn) => turn.person)),
    outlets: unique(asking.map((turn) => turn.outlet)),
    text: createText(unit),
  };
}

/**
 * The index text of turns: the words of each block in their places, then the stems of all words and of
 * titles, words with signs, and the other names of who speaks or is mentioned.
 */
function spellContent(turns: readonly Turn[], titles: readonly string[], aliases: Aliases): string {
  const blocks = turns.flatMap((turn) => listSpeech(turn).map((block) => listWords(block.text)));
  const all = [...blocks, ...titles.map(listWords)];
  const stems = all.flatMap(({ words }) =>
    words.filter((word) => !word.ideographic).map((word) => spellStem(word.text)),
  );
  const named = new Set([
    ...turns.flatMap((turn) => [turn.person, turn.outlet]).filter((id) => id !== undefined),
    ...blocks.flatMap(({ words }) => findMentions(aliases, words)),
  ]);
  const names = new Set([...named].flatMap((id) => aliases.byId.get(id) ?? []));
  return [
    blocks.map(({ words }) => spellWords(words).join(" ")).join(` ${blockBreak} `),
    blockBreak,
    ...stems,
    ...all.flatMap(spellSigns),
    ...names,
  ].join(" ");
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
