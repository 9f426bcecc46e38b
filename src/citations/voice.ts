import type { CitedSpeaker } from "./cited.ts";
import { isJapanese } from "./is-japanese.ts";

/** Who says words, and whose question they answer, as an attribution prints them: each where it is known. */
export interface Voice {
  readonly who?: string;
  readonly answers?: string;
}

/** Where quoted words are from, without who says them. */
export interface QuotedFrom {
  readonly language: string;
  readonly url: string;
  /** What an attribution says before and after the name of who asked. */
  readonly head: string;
  readonly tail: string;
}

/** An attribution: who said it, where and when. Without a voice it says where and when alone. */
export function formatVoice({ who = "", answers }: Voice, from: QuotedFrom): string {
  if (isJapanese(from.language)) {
    const gap = who === "" || who.endsWith("）") ? "" : " ";
    return `${who}${gap}${from.head}${answers === undefined ? "" : `、質問 ${answers}`}${from.tail}`;
  }
  const answering = answers && `answering ${answers}`;
  return [who, from.head, answering, from.tail].filter(Boolean).join(", ");
}

/** What `describeSharedFrom` said of the units of a page, for the one that has that id and that fingerprint. */
export function fillQuotedFrom(
  from: QuotedFrom,
  own: Readonly<Record<"unit" | "words", string>>,
): QuotedFrom {
  const fill = (text: string) => text.replace("{unit}", own.unit).replace("{words}", own.words);
  return { ...from, head: fill(from.head), tail: fill(from.tail) };
}

/** `HAYASHI Yoshimasa (Minister for Foreign Affairs)`, `林芳正（外務大臣）`. */
export function formatSpeaker({ written, office }: CitedSpeaker, language: string): string {
  if (office === undefined) return written;
  return isJapanese(language) ? `${written}（${office}）` : `${written} (${office})`;
}

/**
 * A unit's voices, a turn each, as a page carries them: numbers in the page's list of names.
 *
 * @example packVoices([{ who: "NHK" }, { who: "Sato", answers: "NHK" }, {}], ["NHK", "Sato"]) → "0,1:0,"
 */
export function packVoices(voices: readonly Voice[], names: readonly string[]): string {
  return voices
    .map(({ who, answers }) => [who, ...(answers === undefined ? [] : [answers])])
    .map((own) => own.map((name) => (name === undefined ? "" : names.indexOf(name))).join(":"))
    .join(",");
}

/** The voices that `packVoices` wrote. */
export function unpackVoices(packed: string, names: readonly string[]): Voice[] {
  return packed.split(",").map((turn) => {
    const [who, answers] = turn.split(":").map((index) => names[Number(index || -1)]);
    return { ...(who !== undefined && { who }), ...(answers !== undefined && { answers }) };
  });
}
