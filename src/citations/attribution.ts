import type { CitationRecord, CitedSpeaker } from "./cited.ts";
import { formatAmericanDate } from "./dates.ts";
import { describeAsker } from "./description.ts";
import { formatJapaneseAttribution, isJapanese } from "./japanese.ts";

/**
 * Who said it, where and when: what stands behind a quotation.
 *
 * `Yoshimasa Hayashi (Minister for Foreign Affairs), answering NHK, Extraordinary Press Conference …,
 * Ministry of Foreign Affairs, February 2, 2022, Q5 (provisional translation), Lectern`; a Japanese text
 * gets the Japanese form.
 */
export function formatAttribution(record: CitationRecord): string {
  if (isJapanese(record.language)) return formatJapaneseAttribution(record);
  const { speakers, asker, conferenceTitle, unit, fingerprint } = record.custom;
  return [
    speakers.map(formatSpeaker).join("; "),
    asker && `answering ${describeAsker(asker)}`,
    conferenceTitle,
    record["event-place"],
    formatAmericanDate(record.issued),
    formatUnit(unit, record.custom.translation),
    record.archive,
    fingerprint && `fingerprint ${fingerprint}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function formatSpeaker({ written, office }: CitedSpeaker): string {
  return written + (office === undefined ? "" : ` (${office})`);
}

function formatUnit(unit: string | undefined, translation: string | undefined): string {
  const status =
    translation === undefined || translation === "original" ? "" : `${translation} translation`;
  if (unit === undefined) return status;
  return status === "" ? unit : `${unit} (${status})`;
}
