import type { CitationRecord, CitedAsker, CitedSpeaker } from "../citations/cited.ts";
import { shortenText } from "../citations/opening.ts";
import { formatDate } from "../i18n/dates.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Start } from "../schemas/start.ts";
import type { Transcript, Unit } from "../transcript/model/model.ts";
import { countExchanges, listSpeech, listUnits } from "../transcript/model/read.ts";

/** The words of a picture, before anything is placed. */
export interface PictureText {
  /** Language of the archive's own words: its name, the date, counts. */
  readonly language: string;
  readonly archive: string;
  readonly date: string;
  /** `Q5`, beside the words; absent for a conference. */
  readonly number?: string;
  /** The unit's heading, if it has one. */
  readonly heading?: string;
  readonly asker?: string;
  /** The question, how a statement begins, or the title of the conference. */
  readonly words: string;
  /** Whether the words are a question; the picture sets questions apart as the page does. */
  readonly quoted: boolean;
  /** Language of the quotation, of names and of titles. */
  readonly textLanguage: string;
  readonly speakers: readonly PictureSpeaker[];
  /** The separator of two of them. */
  readonly separator: string;
  /** The conference of a unit, or the counts of a conference. */
  readonly source: { readonly text: string; readonly language: string };
}

/** The speakers. */
export interface PictureSpeaker {
  readonly name: string;
  /** With the office held on the day, if it is known. */
  readonly titled: string;
}

/** The words of a unit's picture, with at most `limit` characters of its text. */
export function describeUnitPicture(
  t: Translate,
  record: CitationRecord,
  unit: Unit,
  limit = mostWords,
): PictureText {
  const wide = isWide(record.language);
  const asker = describeAsker(record.custom.asker, wide);
  return {
    ...describeFrame(t, record),
    number: unit.id,
    ...(unit.title !== undefined && { heading: shorten(unit.title) }),
    ...(asker !== undefined && { asker: shorten(asker) }),
    words: shortenText(listOpening(unit).join(wide ? "" : " "), limit),
    quoted: unit.kind === "exchange",
    source: { text: shorten(record.custom.conferenceTitle), language: record.language },
  };
}

/** The words of a conference's picture. */
export function describeConferencePicture(
  t: Translate,
  record: CitationRecord,
  transcript: Transcript,
): PictureText {
  const units = [...listUnits(transcript)].map(({ unit }) => unit);
  const exchanges = countExchanges(units);
  const counts = [
    record.custom.translation && t(`translation.${record.custom.translation}`),
    units.length > exchanges && t.count("count.statements", units.length - exchanges),
    exchanges > 0 && t.count("count.exchanges", exchanges),
  ];
  return {
    ...describeFrame(t, record),
    words: shorten(record.title),
    quoted: false,
    source: { text: counts.filter(Boolean).join(" · "), language: t.language },
  };
}

/** The words of the picture in one line, as its alternative text. */
export function describeAlternative(text: PictureText): string {
  const { number, heading, asker, words, speakers, separator, date, archive } = text;
  const names = joinNames(
    speakers.map(({ titled }) => titled),
    separator,
    3,
  );
  return [number, heading, asker, words, names, date, archive].filter(Boolean).join(" · ");
}

/** The first names, and whether there are more: `唐鳳、彭仁鴻、…`. */
export function joinNames(names: readonly string[], separator: string, count: number): string {
  return [...names.slice(0, count), ...(names.length > count ? ["…"] : [])].join(separator);
}

/** The day of a conference, or a word for an unknown day. */
export function nameDay(t: Translate, start: Start): string {
  return start === null ? t("date.undated") : formatDate(t.language, start);
}

function describeFrame(t: Translate, { archive, language, custom }: CitationRecord) {
  const wide = isWide(language);
  return {
    language: t.language,
    archive,
    date: nameDay(t, custom.start),
    textLanguage: language,
    speakers: custom.speakers.map((speaker) => describeSpeaker(speaker, wide)),
    separator: wide ? "、" : "; ",
  };
}

/** `HAYASHI Yoshimasa, Minister for Foreign Affairs`; `林芳正（外務大臣）`. */
function describeSpeaker({ written, office }: CitedSpeaker, wide: boolean): PictureSpeaker {
  const name = shorten(written);
  if (office === undefined) return { name, titled: name };
  return { name, titled: shorten(wide ? `${written}（${office}）` : `${written}, ${office}`) };
}

/** `Mari Sato, NHK`; `朝日新聞 野平`. */
function describeAsker(asker: CitedAsker | undefined, wide: boolean): string | undefined {
  const { name, outlet } = asker ?? {};
  if (name === undefined || outlet === undefined || name.includes(outlet)) return name ?? outlet;
  return wide ? `${outlet} ${name}` : `${name}, ${outlet}`;
}

/** Whether a language is written without spaces, with marks as wide as its characters. */
function isWide(language: string): boolean {
  return /^(?:ja|zh)\b/.test(language);
}

function shorten(text: string): string {
  return shortenText(text, mostWords);
}

/** The question before the first answer; in a unit without a question, all speech. */
function listOpening({ turns }: Unit): string[] {
  const first = turns.findIndex(({ role }) => role === "questioner");
  const answer = turns.findIndex(({ role }, index) => index > first && role !== "questioner");
  const asked = first < 0 ? turns : turns.slice(first, answer < 0 ? undefined : answer);
  return asked.flatMap((turn) => listSpeech(turn).map(({ text }) => text));
}

/** No picture has room for as many characters. */
const mostWords = 300;
