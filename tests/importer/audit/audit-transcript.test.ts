import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { auditTranscript } from "../../../src/importer/audit/audit-transcript.ts";
import { importDocument } from "../../../src/importer/import-document.ts";
import { noOptions } from "../../../src/importer/options.ts";
import { createLedger } from "../../../src/ledger/pure/ledger.ts";
import { withdrawWords } from "../../../src/ledger/pure/published-words.ts";
import {
  listWithdrawn,
  recogniseWithdrawn,
  type WithdrawnWords,
} from "../../../src/ledger/pure/withdrawn-words.ts";
import { listWords } from "../../../src/text/words.ts";
import { fingerprintWords } from "../../../src/transcript/model/fingerprint.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { directory } from "../directory.ts";
import { joinSentences } from "../../join-sentences.ts";

const raw = `Press Conferences

Press Conference by Foreign Minister HAYASHI Yoshimasa

Tuesday, May 10, 2022, 10:20 a.m. Ministry of Foreign Affairs

Opening Remarks

Minister Hayashi: Teh talks will resume in June. We expect three days of talks.

Question-and-Answer Session

Reporter: Where?

Minister Hayashi: That is not decided.
`;
const written = importDocument(
  { file: "source.txt", text: raw, sha256: "0".repeat(64) },
  noOptions,
  directory,
).markdown;

const correction = `corrections:
  - unit: S1
    was: Teh talks
    now: The talks
    when: 2026-01-01
    why: misprint
---`;

const nothing = recogniseWithdrawn([], new Map());

/** What is known of an exchange with that text, published as Q1 and withdrawn. */
function withdraw(text: string): WithdrawnWords {
  const words = fingerprintWords(listWords(text));
  const id = { conference: "2022-05-10-hayashi-regular", unit: "Q1", language: "en" };
  const records = [
    { ...id, words, since: "2026-01-01" },
    { ...id, withdrawn: "2026-02-01", why: "at its request" },
  ];
  const placed = records.map((record, index) => ({ record, file: "2022.jsonl", line: index + 1 }));
  const fingerprints = listWithdrawn(createLedger(placed), new Set([id.conference]), "en");
  const kept = new Map([[words, withdrawWords({ words, text: [text] }, undefined)]]);
  return recogniseWithdrawn(fingerprints, kept);
}

/** What an audit says of the written file after a change: line, kind and the beginning of the reason. */
async function audit(
  change: (text: string) => string,
  withdrawn: WithdrawnWords = nothing,
): Promise<string[]> {
  const text = change(written ?? "");
  const file = { file: "a.md", text, id: "2022-05-10-hayashi-regular", language: "en" };
  const { transcript } = parseTranscript(file, directory);
  assert.ok(transcript);
  const audited = { transcript, file: "a.md", text, raw: new TextEncoder().encode(raw), withdrawn };
  const problems = await auditTranscript(audited, directory);
  return problems.map(
    ({ line, kind, ...rest }) => `${String(line)} ${kind} ${joinSentences(rest)}`,
  );
}

describe("auditTranscript", () => {
  it("finds nothing in what was imported", async () => {
    assert.deepEqual(await audit((text) => text), []);
  });

  it("finds a changed, a missing and an added word at its line", async () => {
    assert.deepEqual(await audit((text) => text.replace("June", "July")), [
      "18 words-changed Unexpected `July`, expected `June` as in the source. A quotation would not be what was published. Restore the words of the source, or declare the change below `corrections:` with unit S1.",
    ]);
    assert.deepEqual(await audit((text) => text.replace("not decided", "decided")), [
      "26 words-changed `not` of the source is missing. A quotation would not be what was published. Restore the words of the source, or declare the change below `corrections:` with unit Q1.",
    ]);
    assert.deepEqual(await audit((text) => text.replace("is not", "is certainly not")), [
      "26 words-changed `certainly` is not in the source. A quotation would not be what was published. Restore the words of the source, or declare the change below `corrections:` with unit Q1.",
    ]);
  });

  it("warns of changed punctuation and capitals", async () => {
    assert.deepEqual(await audit((text) => text.replace("Where?", "Where!")), [
      "24 characters-changed Unexpected `!`, expected `?` as in the source. A quotation would not be what was published. Restore the words of the source, or declare the change below `corrections:` with unit Q1.",
    ]);
  });

  it("allows that an exchange is gone that was withdrawn, and nothing else", async () => {
    const without = (text: string) => text.slice(0, text.indexOf("## Question-and-Answer"));
    const withdrawn = withdraw("where that is not decided");
    assert.deepEqual(await audit(without, withdrawn), []);
    assert.equal((await audit(without)).length, 1);
    assert.deepEqual(await audit((text) => text, withdrawn), []);
    assert.deepEqual(await audit((text) => without(text).replace("June", "July"), withdrawn), [
      "18 words-changed Unexpected `July`, expected `June` as in the source. A quotation would not be what was published. Restore the words of the source, or declare the change below `corrections:` with unit S1.",
    ]);
  });

  it("knows what was withdrawn when its source is corrected since", async () => {
    const long =
      "Where will the talks of the two ministers be held in June, and who else is to come? I cannot say so today; you will be told.";
    const { has } = withdraw(long);
    assert.ok(has([long.replace("two ministers", "three ministers")]));
    const more = long.split(" ").reverse().join(" ");
    assert.ok(!has([long, more, more]));
    assert.ok(!has(["That is not decided."]));
  });

  it("allows titles that the archive adds", async () => {
    assert.deepEqual(await audit((text) => text.replace("### Q1", "### Q1. The place")), []);
  });

  it("allows what a correction declares", async () => {
    const corrected = await audit((text) =>
      text.replace("Teh", "The").replace(/\n---/, `\n${correction}`),
    );
    assert.deepEqual(corrected, []);
  });

  it("finds a correction that the text does not show, at its line", async () => {
    assert.deepEqual(await audit((text) => text.replace(/\n---/, `\n${correction}`)), [
      "13 correction-unmatched The text does not show the correction of `Teh talks`. Readers would be told of a change that is not there. Remove the correction, or correct its unit and words.",
    ]);
  });

  it("does not let a correction of one unit explain a change in another", async () => {
    const moved = await audit((text) =>
      text
        .replace("Teh", "The")
        .replace(/\n---/, `\n${correction}`)
        .replace("unit: S1", "unit: Q1"),
    );
    assert.deepEqual(
      moved.map((problem) => problem.split(" ")[1]),
      ["words-changed", "correction-unmatched"],
    );
  });

  it("proves a transcript against the pages of its PDF", async () => {
    const folder = join(import.meta.dirname, "../fixtures/pdf-running-header-english");
    const raw = readFileSync(join(folder, "source.pdf"));
    const sound = readFileSync(join(folder, "expected.md"), "utf8");
    const id = "2022-05-03-press-conference-on-the-harbor-agreement";
    const proofs = [sound, sound.replace("nine million", "ten million")].map(async (text) => {
      const { transcript } = parseTranscript({ file: "a.md", text, id, language: "en" }, directory);
      assert.ok(transcript);
      const problems = await auditTranscript(
        { transcript, file: "a.md", text, raw, withdrawn: nothing },
        directory,
      );
      return problems.map(
        ({ kind, ...rest }) => `${kind} ${joinSentences(rest).split(" as in")[0] ?? ""}`,
      );
    });
    assert.deepEqual(await Promise.all(proofs), [
      [],
      ["words-changed Unexpected `ten`, expected `nine`"],
    ]);
  });
});
