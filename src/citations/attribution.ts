import type { CitationRecord } from "./cited.ts";
import { formatAmericanDate } from "./dates.ts";
import { describeAsker } from "./description.ts";
import { isJapanese } from "./is-japanese.ts";
import { describeJapanesePlace, formatJapaneseAttribution } from "./japanese.ts";
import { formatSpeaker, formatVoice, type QuotedFrom } from "./voice.ts";

/**
 * Who said it, where and when: what stands behind a citation of a whole unit or conference.
 *
 * `Yoshimasa Hayashi (Minister for Foreign Affairs), answering NHK, Extraordinary Press Conference …,
 * Ministry of Foreign Affairs, February 2, 2022, Q5 (provisional translation), Lectern`; a Japanese text
 * gets the Japanese form.
 */
export function formatAttribution(record: CitationRecord): string {
  if (isJapanese(record.language)) return formatJapaneseAttribution(record);
  const { speakers, asker } = record.custom;
  const who = speakers.map((speaker) => formatSpeaker(speaker, record.language)).join("; ");
  const answers = asker && describeAsker(asker);
  return formatVoice({ who, ...(answers && { answers }) }, describeQuotedFrom(record));
}

/** The attribution in pieces, of which those with the names of `QuotedFrom` are what a quotation takes over. */
export function divideAttribution(record: CitationRecord): AttributionPiece[] {
  const text = formatAttribution(record);
  const { head, tail } = describeQuotedFrom(record);
  const [start, end] = [head === "" ? 0 : text.indexOf(head), text.length - tail.length];
  const behind = start + head.length;
  return [
    { text: text.slice(0, start) },
    { part: "head" as const, text: head },
    { text: text.slice(behind, end) },
    { part: "tail" as const, text: tail },
  ].filter((piece) => piece.text !== "");
}

/** A stretch of an attribution. */
export interface AttributionPiece {
  readonly part?: "head" | "tail";
  readonly text: string;
}

/** Where words of a record are from; who says them depends on which are quoted. */
export function describeQuotedFrom(record: CitationRecord): QuotedFrom {
  const { language, URL: url } = record;
  if (isJapanese(language)) return { ...describeJapanesePlace(record), language };
  const { conferenceTitle, unit, fingerprint, translation } = record.custom;
  const tail = [
    conferenceTitle,
    record["event-place"],
    formatAmericanDate(record.issued),
    formatUnit(unit, translation),
    record.archive,
    fingerprint && `fingerprint ${fingerprint}`,
  ];
  return { language, url, head: "", tail: tail.filter(Boolean).join(", ") };
}

/** The same for all units of a conference, with `{unit}` and `{words}` for the id and the fingerprint of one. */
export function describeSharedFrom({ custom, ...record }: CitationRecord): QuotedFrom {
  return describeQuotedFrom({
    ...record,
    custom: { ...custom, unit: "{unit}", fingerprint: "{words}" },
  });
}

function formatUnit(unit: string | undefined, translation: string | undefined): string {
  const status =
    translation === undefined || translation === "original" ? "" : `${translation} translation`;
  if (unit === undefined) return status;
  return status === "" ? unit : `${unit} (${status})`;
}
