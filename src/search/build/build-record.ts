import { listSpeech } from "../../transcript/model/read.ts";
import type { Turn, Unit } from "../../transcript/model/model.ts";
import { type Aliases, findMentions } from "./aliases.ts";
import { blockBreak, spellSigns, spellStem, spellWords } from "../format/index-words.ts";
import type { RoleEnds, UnitText } from "../format/unit-text.ts";
import { tokenizeText, type Words } from "../format/words.ts";

/** The data of one unit for the index, and for the search page to filter and to show it. */
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

/** Makes the record of a unit; `aliases` are all names of the archive. */
export function createRecord(unit: Unit, aliases: Aliases): UnitRecord {
  const asking = unit.turns.filter((turn) => turn.role === "questioner");
  const answering = unit.turns.filter((turn) => turn.role !== "questioner");
  const stretches = listStretches(unit, aliases);
  return {
    id: unit.id,
    content: stretches.flatMap(({ words }) => words).join(" "),
    roles: unit.kind === "statement" ? [] : endRoles(stretches),
    people: unique(answering.map((turn) => turn.person)),
    askers: unique(asking.map((turn) => turn.person)),
    outlets: unique(asking.map((turn) => turn.outlet)),
    text: createText(unit),
  };
}

/** Words of an index text that stand together: those of questions, or others. */
interface Stretch {
  readonly asks: boolean;
  readonly words: readonly string[];
}

/**
 * The index text of a unit: first the words of each block in their places, then the stems of each turn's words
 * and its words with signs, then those of the titles, at last the other names of persons who speak or are
 * mentioned.
 */
function listStretches({ turns, title, topic }: Unit, aliases: Aliases): Stretch[] {
  const spoken = turns.map((turn) => ({
    turn,
    asks: turn.role === "questioner",
    blocks: listSpeech(turn).map(({ text }) => tokenizeText(text)),
  }));
  const titles = [title, topic?.title].filter((text) => text !== undefined).map(tokenizeText);
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

/** The words that a query without quotes looks for: stems, and words with their signs. */
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

function endRoles(stretches: readonly Stretch[]): RoleEnds {
  const ends: number[] = [];
  let [end, asking] = [0, true];
  for (const { asks, words } of stretches.filter(({ words: { length } }) => length > 0)) {
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
