import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { auditTranscript } from "../../../src/importer/audit/audit-transcript.ts";
import { importDocument } from "../../../src/importer/import-document.ts";
import { noOptions } from "../../../src/importer/options.ts";
import { parseTranscript } from "../../../src/transcript/parse.ts";
import { directory } from "../directory.ts";

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

/** What an audit says of the written file after a change: line, kind and the beginning of the reason. */
async function audit(change: (text: string) => string): Promise<string[]> {
  const text = change(written ?? "");
  const file = { file: "a.md", text, id: "2022-05-10-hayashi-regular", language: "en" };
  const { transcript } = parseTranscript(file, directory);
  assert.ok(transcript);
  const audited = { transcript, file: "a.md", text, raw: new TextEncoder().encode(raw) };
  const problems = await auditTranscript(audited, directory);
  return problems.map(
    ({ line, kind, reason }) => `${String(line)} ${kind} ${reason.split(";")[0] ?? ""}`,
  );
}

describe("auditTranscript", () => {
  it("finds nothing in what was imported", async () => {
    assert.deepEqual(await audit((text) => text), []);
  });

  it("finds a changed, a missing and an added word at its line", async () => {
    assert.deepEqual(await audit((text) => text.replace("June", "July")), [
      "18 words-changed Unexpected `July`, expected `June` as in the source",
    ]);
    assert.deepEqual(await audit((text) => text.replace("not decided", "decided")), [
      "26 words-changed Unexpected nothing, expected `not` as in the source",
    ]);
    assert.deepEqual(await audit((text) => text.replace("is not", "is certainly not")), [
      "26 words-changed Unexpected `certainly`, expected nothing as in the source",
    ]);
  });

  it("warns of changed punctuation and capitals", async () => {
    assert.deepEqual(await audit((text) => text.replace("Where?", "Where!")), [
      "24 characters-changed Unexpected `!`, expected `?` as in the source",
    ]);
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
      "13 correction-unmatched Unexpected correction of `Teh talks`, expected one that the text shows",
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
      const problems = await auditTranscript({ transcript, file: "a.md", text, raw }, directory);
      return problems.map(({ kind, reason }) => `${kind} ${reason.split(" as in")[0] ?? ""}`);
    });
    assert.deepEqual(await Promise.all(proofs), [
      [],
      ["words-changed Unexpected `ten`, expected `nine`"],
    ]);
  });
});
