import { joinDate, splitConferenceId } from "../../../src/schemas/conference-id.ts";
import type { Transcript, Turn, Unit, UnitKind } from "../../../src/transcript/model.ts";
import { listSpeech, listUnits } from "../../../src/transcript/read.ts";
import { listWords } from "../../../src/transcript/words.ts";

/** A word that remembers in which published unit it stood, where, and as what. */
export interface Token {
  readonly text: string;
  readonly origin?: Origin;
}

export interface Origin {
  readonly id: string;
  readonly index: number;
  readonly text: string;
}

/** A unit that an editor works on: its words by turn; its id is what the last publication gave it. */
export interface SimUnit {
  /** What the simulation knows it by, whatever its id. */
  readonly key: number;
  readonly kind: UnitKind;
  readonly id?: string;
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

/** The words of a real transcript as the simulation edits them. */
export function readConference(transcript: Transcript): SimConference {
  const units = [...listUnits(transcript)].map(({ unit }) => readUnit(unit));
  return {
    id: transcript.id,
    language: transcript.language,
    formerly: transcript.frontmatter.formerly ?? [],
    units: units.filter((unit) => countWords(unit) > 0),
  };
}

function readUnit({ kind, turns }: Unit): SimUnit {
  const words = turns.map((turn) => listSpeech(turn).flatMap(({ text }) => listWords(text)));
  return createUnit({ kind, turns: words.map((turn) => turn.map((text) => ({ text }))) });
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

function writeUnit(unit: SimUnit): Unit {
  const turns = unit.turns.map(writeTurn);
  return { id: unit.id ?? "", kind: unit.kind, pinned: true, notes: [], turns, position };
}

function writeTurn(tokens: readonly Token[], index: number): Turn {
  const text = tokens.map((token) => token.text).join(" ");
  const block = { kind: "paragraph", number: 1, text, html: "", markdown: text, position } as const;
  return { number: index + 1, mark: ":", role: "respondent", blocks: [block], position };
}

const position = { line: 1, column: 1 };
