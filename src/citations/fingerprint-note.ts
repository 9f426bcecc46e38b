import type { CitationRecord } from "./cited.ts";
import { isJapanese } from "./is-japanese.ts";
import type { RichText } from "./rich-text.ts";

/** Puts ` [fingerprint 3f2a9c01]` behind a formatted citation, so that its words can be verified later. */
export function addFingerprint(text: RichText, record: CitationRecord): RichText {
  const { fingerprint } = record.custom;
  return fingerprint === undefined ? [...text] : [...text, ` [fingerprint ${fingerprint}]`];
}

/** A description of the cited text with the fingerprint: `Transcript of exchange Q5. Fingerprint: 3f2a9c01`. */
export function formatNote({ genre, note, language }: CitationRecord): string {
  return [genre, note].filter(Boolean).join(isJapanese(language) ? "。" : ". ");
}
