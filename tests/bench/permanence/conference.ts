import { joinDate, splitConferenceId } from "../../../src/schemas/conference-id.ts";
import type { Transcript, Turn, Unit, UnitKind } from "../../../src/transcript/model/model.ts";
import type { Origin, RawWord } from "./raw-text.ts";

/** A word of a transcript with where it was published, and the word of the raw text that it is. */
export interface Token {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly word?: RawWord;
}

/** A unit as its words by turn. */
export interface SimUnit {
  /** What the simulation knows it by, whatever its id. */
  readonly key: number;
  readonly kind: UnitKind;
  readonly id: string;
  readonly turns: readonly (readonly Token[])[];
}

export interface SimConference {
  readonly id: string;
  readonly language: string;
  readonly formerly: readonly string[];
  readonly units: readonly SimUnit[];
}

let lastKey = 0;

export function createUnit(unit: Omit<SimUnit, "key">): SimUnit {
  return { ...unit, key: ++lastKey };
}

export function listTokens(unit: SimUnit): Token[] {
  return unit.turns.flat();
}

export function listUnitWords(unit: SimUnit): string[] {
  return listTokens(unit).map(({ text }) => text);
}

export function countWords(unit: SimUnit): number {
  return listTokens(unit).length;
}

/** The transcript that the units would be parsed to. */
export function writeTranscript({ id, language, formerly, units }: SimConference): Transcript {
  const source = { publisher: "Ministry", file: "a.txt", sha256: "a".repeat(64) };
  return {
    id,
    language,
    frontmatter: {
      title: "Press Conference",
      start: joinDate(splitConferenceId(id).date) ?? null,
      timeZone: "UTC",
      kind: "regular",
      speakers: [],
      topics: [],
      formerly: [...formerly],
      source,
    },
    sections: [{ anchor: "section", notes: [], units: units.map(writeUnit), position }],
    footnotes: [],
  };
}

function writeUnit({ id, kind, turns }: SimUnit): Unit {
  return { id, kind, pinned: true, notes: [], turns: turns.map(writeTurn), position };
}

function writeTurn(tokens: readonly Token[], index: number): Turn {
  const text = tokens.map((token) => token.text).join(" ");
  const block = { kind: "paragraph", number: 1, text, html: "", markdown: text, position } as const;
  return { number: index + 1, mark: ":", role: "respondent", blocks: [block], position };
}

const position = { line: 1, column: 1 };
