import type { CitationDetails, CitationRecord } from "./cited.ts";
import { createTranslate } from "../i18n/translate.ts";
import { formatJapaneseDate } from "./dates.ts";
import { describeAsker } from "./description.ts";
import { formatSpeaker, formatVoice, type QuotedFrom } from "./voice.ts";

/**
 * The form of Japanese newspapers and papers: `「引用」 話者（役職）会見名 日付 URL`.
 *
 * `quote` is the quoted text. Without it, the title of the unit is quoted, and for a conference nothing. Unit, asker,
 * translation, place, archive and fingerprint stand in brackets after the date.
 */
export function formatJapanese(record: CitationRecord, quote?: string): string {
  const words = quote ?? (record.custom.kind === "conference" ? undefined : record.title);
  const quoted = words === undefined ? "" : `「${nestBrackets(words)}」 `;
  return `${quoted}${formatJapaneseAttribution(record)} ${record.URL}`;
}

/**
 * Describes the cited text in a Japanese phrase: the `genre` of the record of a Japanese text.
 *
 * `質疑Q1の記録（質問 朝日新聞、回答 外務大臣）`; `定例記者会見の仮訳（外務大臣）`.
 */
export function describeCitedInJapanese(details: CitationDetails): string {
  const t = createTranslate("ja");
  const { kind, unit, conferenceKind, translation = "original", asker, speakers } = details;
  const cited = unit === undefined ? t(`kind.${conferenceKind}`) : `${units[kind]}${unit}`;
  const text = translation === "original" ? "記録" : t(`translation.${translation}`);
  const offices = [...new Set(speakers.flatMap(({ office }) => office ?? []))].join("・");
  const people = [
    asker && `質問 ${describeAsker(asker)}`,
    offices && (kind === "exchange" ? `回答 ${offices}` : offices),
  ].filter(Boolean);
  return `${cited}の${text}${people.length > 0 ? `（${people.join("、")}）` : ""}`;
}

/** `林芳正（外務大臣）林外務大臣会見記録 2022年2月4日（Q1、質問 朝日新聞、原文、本省会見室、Lectern）`. */
export function formatJapaneseAttribution(record: CitationRecord): string {
  const { speakers, asker } = record.custom;
  const who = speakers.map((speaker) => formatSpeaker(speaker, "ja")).join("、");
  const answers = asker && describeAsker(asker);
  return formatVoice({ who, ...(answers && { answers }) }, describeJapanesePlace(record));
}

/** The same without who says it; who asked is named behind the unit. */
export function describeJapanesePlace(record: CitationRecord): QuotedFrom {
  const { conferenceTitle, unit, translation, fingerprint } = record.custom;
  const details = [
    translation && createTranslate("ja")(`translation.${translation}`),
    record["event-place"],
    record.archive,
    fingerprint && `照合値 ${fingerprint}`,
  ].filter(Boolean);
  return {
    language: "ja",
    url: record.URL,
    head: `${conferenceTitle} ${formatJapaneseDate(record.issued)}（${unit ?? ""}`,
    tail: `${unit === undefined ? "" : "、"}${details.join("、")}）`,
  };
}

/** A quotation inside 「」 is set in 『』. */
function nestBrackets(text: string): string {
  return text.replaceAll("「", "『").replaceAll("」", "』");
}

const units = { conference: "会見", exchange: "質疑", statement: "発言" } as const;
