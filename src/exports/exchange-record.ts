import type { ExchangeRecord } from "../schemas/exchange.ts";
import { fingerprintUnit } from "../transcript/model/fingerprint.ts";
import type { Section, Transcript, Unit } from "../transcript/model/model.ts";
import { listMentionedFootnotes } from "../transcript/model/read.ts";
import { showUnitText, type UsedPhrase } from "./transcript-json.ts";

/** A unit of a transcript, and what the archive knows of it. */
export interface ExportedUnit {
  readonly transcript: Transcript;
  readonly section: Section;
  readonly unit: Unit;
  /** Its permanent id and its absolute address. */
  readonly id: string;
  readonly address: string;
  /** Marked phrases that its answers use. */
  readonly phrases?: readonly UsedPhrase[] | undefined;
}

/** An exchange or a statement as one record of the data, with all that is needed to read and to cite it. */
export function createExchangeRecord(exported: ExportedUnit): ExchangeRecord {
  const { transcript, section, unit, id, address, phrases } = exported;
  const footnotes = listMentionedFootnotes(transcript, unit);
  return {
    id,
    address,
    fingerprint: fingerprintUnit(unit),
    ...describeConference(transcript),
    unit: unit.id,
    kind: unit.kind,
    people: listIds(unit, "person"),
    outlets: listIds(unit, "outlet"),
    ...(section.title !== undefined && { section: section.title }),
    ...showUnitText(unit, phrases),
    ...(footnotes.length > 0 && {
      footnotes: footnotes.map(({ label, text }) => ({ label, text })),
    }),
  };
}

function describeConference({ id, language, frontmatter }: Transcript) {
  const { title, kind, start, timeZone, place, topics, translation, source } = frontmatter;
  const corrected = frontmatter.corrections
    ?.map(({ when }) => when)
    .sort()
    .at(-1);
  return {
    conference: id,
    language,
    conferenceTitle: title,
    conferenceKind: kind,
    start,
    timeZone,
    ...(place !== undefined && { place }),
    topics,
    publisher: source.publisher,
    ...(source.licence !== undefined && { licence: source.licence }),
    ...(translation !== undefined && { translation }),
    ...(corrected !== undefined && { corrected }),
  };
}

function listIds({ turns }: Unit, of: "person" | "outlet"): string[] {
  return [...new Set(turns.flatMap((turn) => turn[of] ?? []))];
}
