import {
  createLedger,
  type Ledger,
  readLedgerLines,
  writeLedger,
} from "../../../src/ledger/pure/ledger.ts";
import { type Live, LiveCollector } from "../../../src/ledger/pure/live.ts";
import { planPublication } from "../../../src/ledger/pure/publish.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";

/** A conference for tests: its id, language, earlier ids, and the words of its units by id. */
export interface SampleConference {
  readonly id?: string;
  readonly language?: string;
  readonly formerly?: readonly string[];
  readonly units: Readonly<Record<string, string>>;
}

/** Words of eight exchanges that have nothing in common. */
export const words: Readonly<Record<string, string>> = {
  Q1: "Will the ministry publish its report on fisheries before the summer recess begins this year",
  Q2: "How many vessels crossed that strait during January and were any of them escorted by aircraft",
  Q3: "Please comment upon yesterday's remarks about semiconductor export licences and their renewal",
  Q4: "Does Tokyo still intend to recommend the gold mines as heritage despite objections from Seoul",
};

/** A transcript whose exchanges each have one turn of the given words. */
export function createTranscript(conference: SampleConference): Transcript {
  const { id = "2022-02-02-hayashi", language = "en", formerly = [], units } = conference;
  const text = [
    "---",
    "title: Press Conference",
    `start: ${id.slice(0, 10)}`,
    "timeZone: Asia/Tokyo",
    "kind: regular",
    `formerly: [${formerly.join(", ")}]`,
    "source: { publisher: Ministry, file: 2022/a.txt, sha256: " + "a".repeat(64) + " }",
    "---",
    ...Object.entries(units).map(([unit, said]) => `\n### ${unit}\n\n**Reporter:** ${said}`),
    "",
  ].join("\n");
  const { transcript } = parseTranscript(
    { file: `${id}.md`, text, id, language },
    createDirectory(),
  );
  if (transcript === undefined) throw new Error("The sample does not parse.");
  return transcript;
}

/** What conferences offer to be linked, against a ledger. */
export function createLive(
  conferences: readonly SampleConference[],
  ledger = createLedger([]),
): Live {
  const live = new LiveCollector(ledger);
  for (const conference of conferences) {
    const transcript = createTranscript(conference);
    live.add(transcript, `content/transcripts/${transcript.id}.${transcript.language}.md`);
  }
  return live;
}

/**
 * The text of the ledger after a publication of these conferences. What ids said before is `the words before`,
 * or what `earlier` says of units of the sample conference, by id and language.
 */
export function publish(
  conferences: readonly SampleConference[],
  ledger = createLedger([]),
  date = "2026-11-23",
  earlier: Readonly<Record<string, string>> = {},
): string {
  const words = [...ledger.published.keys()].map((key) => {
    const said = earlier[key.replace("2022-02-02-hayashi#", "")] ?? "the words before";
    return [key, [said]] as const;
  });
  const plan = planPublication(ledger, createLive(conferences, ledger), {
    date,
    earlier: new Map(words),
    pack: (text) => text.join("\n"),
  });
  return [...writeLedger(plan.records).values()].join("");
}

/** A ledger from the text of its file. */
export function readSample(text: string): Ledger {
  return createLedger(readLedgerLines("content/permalinks/2022.jsonl", text).records);
}
