import type { CitationRecord } from "./cited.ts";
import { isJapanese } from "./japanese.ts";
import type { Run } from "./runs.ts";

/** Puts ` [fingerprint 3f2a9c01]` behind a formatted citation, so that its words can be verified later. */
export function addFingerprint(runs: readonly Run[], record: CitationRecord): Run[] {
  const { fingerprint } = record.custom;
  return fingerprint === undefined ? [...runs] : [...runs, ` [fingerprint ${fingerprint}]`];
}

/** What is cited and the fingerprint of its words: `Transcript of exchange Q5. Fingerprint: 3f2a9c01`. */
export function formatNote({ genre, note, language }: CitationRecord): string {
  return [genre, note].filter(Boolean).join(isJapanese(language) ? "。" : ". ");
}
