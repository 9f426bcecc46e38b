import { checkLedger } from "../../../src/ledger/pure/check.ts";
import { createLive, readSample, type SampleConference } from "./sample.ts";
import { joinSentences } from "../../join-sentences.ts";

/** Lists what `check` finds against the text of a ledger, as line, kind and reason; the earlier words of units are by id and language. */
export function check(
  conferences: readonly SampleConference[],
  text: string,
  earlier: Readonly<Record<string, string>> = {},
): string[] {
  const sample = readSample(text);
  const words = Object.entries(earlier).map(
    ([id, said]) => [`2022-02-02-hayashi#${id}`, [said]] as const,
  );
  return checkLedger(sample, createLive(conferences, sample), new Map(words)).map(
    ({ line, kind, ...rest }) => `${String(line)} ${kind} ${joinSentences(rest)}`,
  );
}

/** The line that withdraws what an id names of the sample conference. */
export function withdraw(id: object): string {
  const declared = {
    conference: "2022-02-02-hayashi",
    ...id,
    withdrawn: "2026-11-24",
    why: "Error",
  };
  return `${JSON.stringify(declared)}\n`;
}

/** The line that leads a unit of the sample conference to another place. */
export function redirect(unit: string, to: string): string {
  const declared = {
    conference: "2022-02-02-hayashi",
    unit,
    to,
    moved: "2026-11-24",
    why: "Merged",
  };
  return `${JSON.stringify(declared)}\n`;
}
