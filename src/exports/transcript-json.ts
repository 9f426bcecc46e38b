import type { Block, Section, Transcript, Turn, Unit } from "../transcript/model/model.ts";
import { listSpeech } from "../transcript/model/read.ts";

/**
 * A transcript as other programs read it (`archive show --json`, `transcript.json` beside a page): id, language and
 * frontmatter on one level, then sections, units and turns with their text. Notes (stage directions) stand apart
 * from speech.
 *
 * @param phrases marked phrases that the answers of a unit use, by the unit's id
 */
export function createExport(
  { id, language, frontmatter, sections, footnotes }: Transcript,
  phrases: ReadonlyMap<string, readonly UsedPhrase[]>,
): object {
  const shown = {
    ...{ id, language, ...frontmatter },
    sections: sections.map((section) => showSection(section, phrases)),
  };
  if (footnotes.length === 0) return shown;
  return { ...shown, footnotes: footnotes.map(({ label, text }) => ({ label, text })) };
}

/** A marked phrase that an answer uses: the id of its file, its words, and who uses them. */
export interface UsedPhrase {
  readonly phrase: string;
  readonly words: string;
  readonly person?: string;
}

/** The headings, marked phrases, notes and turns of a unit. */
export function showUnitText(
  { title, topic, notes, turns }: Unit,
  phrases: readonly UsedPhrase[] = [],
) {
  return {
    ...(title !== undefined && { title }),
    ...(topic !== undefined && { topic: topic.title }),
    ...(phrases.length > 0 && { phrases }),
    ...showNotes(notes),
    turns: turns.map(showTurn),
  };
}

function showSection(
  { title, notes, units }: Section,
  phrases: ReadonlyMap<string, readonly UsedPhrase[]>,
): object {
  return {
    ...(title !== undefined && { title }),
    ...showNotes(notes),
    units: units.map((unit) => showUnit(unit, phrases.get(unit.id))),
  };
}

function showUnit(unit: Unit, phrases: readonly UsedPhrase[] | undefined): object {
  return { id: unit.id, kind: unit.kind, ...showUnitText(unit, phrases) };
}

function showTurn(turn: Turn) {
  const { label, role, person, outlet, blocks } = turn;
  const speech = listSpeech(turn);
  const start = turn.start ?? speech[0]?.start;
  return {
    ...(label !== undefined && { label }),
    ...(start !== undefined && { start }),
    role,
    ...(person !== undefined && { person }),
    ...(outlet !== undefined && { outlet }),
    paragraphs: speech.map((block) => block.text),
    ...(speech.some((block) => block.start !== undefined) && {
      starts: speech.map((block) => block.start ?? null),
    }),
    ...showNotes(blocks.filter((block) => block.kind === "note")),
  };
}

function showNotes(notes: readonly Block[]): { notes?: string[] } {
  return notes.length === 0 ? {} : { notes: notes.map((note) => note.text) };
}
