import type { Block, Footnote, Section, Topic, Transcript, Turn, Unit } from "./model.ts";

/** All units of a transcript in order, with the section each stands in. */
export function* listUnits(transcript: Transcript): Generator<{ section: Section; unit: Unit }> {
  for (const section of transcript.sections) {
    for (const unit of section.units) yield { section, unit };
  }
}

/** The unit with that id, compared without regard to case. */
export function findUnit(transcript: Transcript, id: string): Unit | undefined {
  for (const { unit } of listUnits(transcript)) {
    if (unit.id.toLowerCase() === id.toLowerCase()) return unit;
  }
  return undefined;
}

/** How many of some units are exchanges. */
export function countExchanges(units: readonly Pick<Unit, "kind">[]): number {
  return units.filter(({ kind }) => kind === "exchange").length;
}

/** Anchors in a page: `q3`, `q3-2` (second turn), `q3-2-1` (its first block). */
export function formatAnchor(unit: Unit, turn?: Turn, block?: Block): string {
  return [unit.id.toLowerCase(), turn?.number, block?.number]
    .filter((part) => part !== undefined)
    .join("-");
}

/** Units grouped by the topic heading they stand under, in order; `topic` absent for those under none. */
export function groupByTopic(section: Section): { topic?: Topic; units: Unit[] }[] {
  const groups: { topic?: Topic; units: Unit[] }[] = [];
  for (const unit of section.units) {
    const last = groups.at(-1);
    if (last !== undefined && last.topic?.anchor === unit.topic?.anchor) last.units.push(unit);
    else groups.push({ ...(unit.topic && { topic: unit.topic }), units: [unit] });
  }
  return groups;
}

/** Speech blocks of a turn, without notes. */
export function listSpeech(turn: Turn): Block[] {
  return turn.blocks.filter((block) => block.kind !== "note");
}

/** The words of a unit as speech, one string a block, labels and notes left out. */
export function listUnitText(unit: Unit): string[] {
  return unit.turns.flatMap((turn) => listSpeech(turn).map((block) => block.text));
}

/** HTML of all blocks of a unit, notes too, in their order. */
export function listUnitHtml({ notes, turns }: Unit): string[] {
  return [...notes, ...turns.flatMap(({ blocks }) => blocks)].map(({ html }) => html);
}

/** HTML of all blocks of a transcript, in their order. */
export function listTranscriptHtml({ sections }: Transcript): string[] {
  return sections.flatMap(({ notes, units }) => [
    ...notes.map(({ html }) => html),
    ...units.flatMap(listUnitHtml),
  ]);
}

/** Footnotes that a unit mentions, in their order. */
export function listMentionedFootnotes(transcript: Transcript, unit: Unit): Footnote[] {
  const blocks = [...unit.notes, ...unit.turns.flatMap((turn) => turn.blocks)];
  return listFootnotesOf(blocks, transcript.footnotes);
}

/** Of some footnotes those that blocks mention, or that these mention in their turn, in their order. */
export function listFootnotesOf(
  blocks: readonly Block[],
  footnotes: readonly Footnote[],
): Footnote[] {
  if (footnotes.length === 0) return [];
  const written = blocks.map(({ markdown }) => markdown.toLowerCase());
  const found = new Set<Footnote>();
  for (const text of written) {
    for (const footnote of footnotes) {
      if (found.has(footnote) || !text.includes(`[^${footnote.label.toLowerCase()}]`)) continue;
      found.add(footnote);
      written.push(footnote.markdown.toLowerCase());
    }
  }
  return footnotes.filter((footnote) => found.has(footnote));
}
