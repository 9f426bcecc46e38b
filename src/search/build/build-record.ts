import { listFootnotesOf } from "../../transcript/model/read.ts";
import type { Footnote, Turn, Unit } from "../../transcript/model/model.ts";
import { type Aliases, findMentions, findOffices } from "./aliases.ts";
import { spellLabel } from "./name-forms.ts";
import { listForms } from "../format/forms.ts";
import {
  blockBreak,
  loosenSign,
  spellMentioned,
  spellSigns,
  spellTitle,
  spellWords,
} from "../format/index-words.ts";
import type { RoleEnds, TurnText, UnitText } from "../format/unit-text.ts";
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
  /** Ids of marked phrases that its answers use. */
  readonly phrases: readonly string[];
  readonly text: UnitText;
}

/** What a record is made with besides its unit. */
export interface RecordContext {
  /** All names of the archive. */
  readonly aliases: Aliases;
  /** Those of the unit's transcript. */
  readonly footnotes: readonly Footnote[];
  /** The local day on which the unit was said; empty where it is not known. */
  readonly date: string;
  /** Ids of the marked phrases that answers use, by the unit's id. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  /** The title of the conference; only with its first unit, by which it is found. */
  readonly conferenceTitle?: string;
  /** Takes the words of what is said, as names are looked up in them. */
  readonly heard?: Set<string>;
}

/** Makes the record of a unit. */
export function createRecord(unit: Unit, context: RecordContext): UnitRecord {
  const asking = unit.turns.filter((turn) => turn.role === "questioner");
  const answering = unit.turns.filter((turn) => turn.role !== "questioner");
  const turns = listTurns(unit, context.footnotes);
  const stretches = listStretches(unit, turns, context);
  return {
    id: unit.id,
    content: stretches.flatMap(({ words }) => words).join(" "),
    roles: unit.kind === "statement" ? [] : endRoles(stretches),
    people: unique(answering.map((turn) => turn.person)),
    askers: unique(asking.map((turn) => turn.person)),
    outlets: unique(asking.map((turn) => turn.outlet)),
    phrases: context.marked.get(unit.id) ?? [],
    text: { id: unit.id, ...(unit.title !== undefined && { title: unit.title }), turns },
  };
}

/** What is said in each turn; the words of a footnote follow the block that mentions it, with the number of that. */
function listTurns(unit: Unit, footnotes: readonly Footnote[]): TurnText[] {
  const seen = new Set<Footnote>();
  return unit.turns.map((turn, index) => {
    const blocks = turn.blocks.flatMap((block, place) => {
      const mentioning = index + place === 0 ? [...unit.notes, block] : [block];
      const noted = listFootnotesOf(mentioning, footnotes).filter(
        (footnote) => !seen.has(footnote),
      );
      for (const footnote of noted) seen.add(footnote);
      const said = block.kind === "note" ? noted : [block, ...noted];
      return said.map(({ text }) => ({ number: block.number, text }));
    });
    const { label, role, number } = turn;
    return { asks: role === "questioner", ...(label !== undefined && { label }), blocks, number };
  });
}

/** Words of an index text that stand together: those of questions, or others. */
interface Stretch {
  readonly asks: boolean;
  readonly words: readonly string[];
}

/**
 * The index text of a unit: first the words of each block in their places, then the forms of each turn's words
 * and its words with signs, then those of the titles, then the names and offices of those who speak and the
 * names of those who are mentioned, at last the words of the conference's title.
 */
function listStretches(
  { turns, title, topic }: Unit,
  texts: readonly TurnText[],
  context: RecordContext,
): Stretch[] {
  const spoken = texts.map(({ asks, blocks }, index) => ({
    turn: turns[index],
    asks,
    blocks: blocks.map(({ text }) => ({ text, words: tokenizeText(text) })),
  }));
  for (const { words } of spoken.flatMap(({ blocks }) => blocks))
    for (const { text } of words.words) context.heard?.add(text);
  const titles = [title, topic?.title]
    .filter((text) => text !== undefined)
    .map((text) => ({ text, words: tokenizeText(text) }));
  return [
    ...spoken.map(({ asks, blocks }) => ({
      asks,
      words: blocks.flatMap(({ words }) => [...spellWords(words.words), blockBreak]),
    })),
    ...spoken.map(({ asks, blocks }) => ({ asks, words: blocks.flatMap(spellLoose) })),
    { asks: true, words: titles.flatMap(spellLoose) },
    ...[true, false].map((asks) => ({
      asks,
      words: spellNamed(
        spoken.filter((one) => one.asks === asks),
        context,
      ),
    })),
    { asks: true, words: spellTitle(tokenizeText(context.conferenceTitle ?? "").words) },
  ];
}

/** The words that a query without quotes looks for: forms, and words with their signs. */
function spellLoose({ text, words }: ReadText): string[] {
  const signs = spellSigns(words);
  return [...listForms(text, words).map(({ key }) => key), ...signs, ...signs.map(loosenSign)];
}

/** Names, offices and labels of who speaks, and names of who is mentioned besides. */
function spellNamed(spoken: readonly Spoken[], { aliases, date }: RecordContext): string[] {
  const turns = spoken.flatMap(({ turn }) => turn ?? []);
  const [people, labels] = [turns.map(({ person }) => person), turns.map(({ label }) => label)];
  const speaking = unique([...people, ...turns.map(({ outlet }) => outlet)]);
  const mentioned = spoken.flatMap(({ blocks }) =>
    blocks.flatMap(({ words }) => findMentions(aliases, words.words)),
  );
  const spell = (id: string): readonly string[] => aliases.byId.get(id) ?? [];
  return unique([
    ...speaking.flatMap(spell),
    ...unique(people).flatMap((id) => findOffices(aliases, id, date)),
    ...unique(labels).flatMap(spellLabel),
    ...unique(mentioned)
      .filter((id) => !speaking.includes(id))
      .flatMap((id) => spell(id).map(spellMentioned)),
  ]);
}

interface Spoken {
  readonly turn: Turn | undefined;
  readonly blocks: readonly ReadText[];
}

interface ReadText {
  readonly text: string;
  readonly words: Words;
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

function unique(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
