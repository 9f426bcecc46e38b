import type { CitationDetails, CitedAsker } from "./cited.ts";
import type { ConferenceKind } from "../schemas/transcript.ts";

/**
 * Describes the cited text in an English phrase. It is the `genre` of a record whose text is not Japanese, and the
 * description in the English styles, in brackets in APA.
 *
 * `Provisional translation of exchange Q5 (question by Asahi Shimbun; answer by the Minister for Foreign
 * Affairs)`; `Transcript of a regular press conference (with the Minister for Foreign Affairs)`.
 */
export function describeCited(details: CitationDetails): string {
  const people = describePeople(details);
  return [
    describeText(details),
    "of",
    details.unit === undefined ? kinds[details.conferenceKind] : `${details.kind} ${details.unit}`,
    ...(people === "" ? [] : [`(${people})`]),
  ].join(" ");
}

/** `Mari Sato, NHK`; `NHK`; a label that already names its outlet stands alone. */
export function describeAsker({ name, outlet }: CitedAsker): string {
  if (name === undefined || outlet === undefined) return name ?? outlet ?? "";
  return name.includes(outlet) ? name : `${name}, ${outlet}`;
}

function describeText({ translation }: CitationDetails): string {
  return translation === undefined || translation === "original"
    ? "Transcript"
    : `${translation[0]?.toUpperCase() ?? ""}${translation.slice(1)} translation`;
}

function describePeople({ kind, asker, speakers }: CitationDetails): string {
  const offices = [...new Set(speakers.flatMap(({ office }) => office ?? []))];
  const spoken =
    offices.length === 0 ? "" : `${verbs[kind]} ${offices.map(addArticle).join(" and ")}`;
  const asked = asker === undefined ? "" : `question by ${describeAsker(asker)}`;
  return [asked, spoken].filter(Boolean).join("; ");
}

/** Latin-script titles take an article, as in `the Minister`; others do not. */
function addArticle(office: string): string {
  return /^\p{sc=Latin}/u.test(office) ? `the ${office}` : office;
}

const verbs = { conference: "with", exchange: "answer by", statement: "by" } as const;

const kinds = {
  regular: "a regular press conference",
  extraordinary: "an extraordinary press conference",
  joint: "a joint press conference",
  briefing: "a press briefing",
  gaggle: "a press gaggle",
  doorstop: "a doorstop interview",
  interview: "an interview",
  call: "a press call",
  remarks: "remarks to the press",
  meeting: "a meeting",
  other: "a press event",
} as const satisfies Record<ConferenceKind, string>;
