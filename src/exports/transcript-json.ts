import type { Block, Section, Transcript, Turn, Unit } from "../transcript/model/model.ts";
import { listSpeech } from "../transcript/model/read.ts";

/**
 * A transcript as other programs read it (`archive show --json`, `transcript.json` beside a page): id, language and
 * frontmatter on one level, then sections, units and turns with their text. Notes (stage directions) stand apart
 * from speech.
 */
export function createExport({
  id,
  language,
  frontmatter,
  sections,
  footnotes,
}: Transcript): object {
  const shown = { id, language, ...frontmatter, sections: sections.map(showSection) };
  if (footnotes.length === 0) return shown;
  return { ...shown, footnotes: footnotes.map(({ label, text }) => ({ label, text })) };
}

/** The headings, notes and turns of a unit. */
export function showUnitText({ title, topic, notes, turns }: Unit) {
  return {
    ...(title !== undefined && { title }),
    ...(topic !== undefined && { topic: topic.title }),
    ...showNotes(notes),
    turns: turns.map(showTurn),
  };
}

function showSection({ title, notes, units }: Section): object {
  return { ...(title !== undefined && { title }), ...showNotes(notes), units: units.map(showUnit) };
}

function showUnit(unit: Unit): object {
  return { id: unit.id, kind: unit.kind, ...showUnitText(unit) };
}

function showTurn(turn: Turn) {
  const { label, role, person, outlet, blocks } = turn;
  return {
    ...(label !== undefined && { label }),
    role,
    ...(person !== undefined && { person }),
    ...(outlet !== undefined && { outlet }),
    paragraphs: listSpeech(turn).map((block) => block.text),
    ...showNotes(blocks.filter((block) => block.kind === "note")),
  };
}

function showNotes(notes: readonly Block[]): { notes?: string[] } {
  return notes.length === 0 ? {} : { notes: notes.map((note) => note.text) };
}
