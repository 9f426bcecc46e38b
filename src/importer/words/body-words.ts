import type { Section, Transcript, Unit } from "../../transcript/model/model.ts";
import { listWords } from "../../text/words.ts";

/**
 * The words of a transcript's body as a reader meets them: titles, topics, notes, labels and speech, in
 * order; footnotes last. Ids are not words of the source.
 */
export function listBodyWords(transcript: Transcript): string[] {
  return [...listBodyTexts(transcript)].flatMap(listWords);
}

/** The texts of a body in order, with the unit each stands in. */
export function* listBodyTexts(transcript: Transcript): Generator<string> {
  for (const section of transcript.sections) yield* listSectionTexts(section);
  for (const { text } of transcript.footnotes) yield text;
}

function* listSectionTexts({ title, notes, units }: Section): Generator<string> {
  yield title ?? "";
  for (const note of notes) yield note.text;
  let topic: string | undefined;
  for (const unit of units) {
    if (unit.topic !== undefined && unit.topic.anchor !== topic) yield unit.topic.title;
    topic = unit.topic?.anchor;
    yield* listUnitTexts(unit);
  }
}

/** The texts of a unit: its title, notes, labels and blocks. */
export function* listUnitTexts({ title, notes, turns }: Unit): Generator<string> {
  yield title ?? "";
  for (const note of notes) yield note.text;
  for (const { label, blocks } of turns) {
    yield label ?? "";
    for (const block of blocks) yield block.text;
  }
}
