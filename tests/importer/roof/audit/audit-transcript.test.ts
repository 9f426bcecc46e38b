import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { auditTranscript } from "../../../../src/importer/roof/audit/audit-transcript.ts";
import { writeImportReport } from "../../../../src/importer/proof/write-report.ts";
import { importDocument } from "../../../../src/importer/roof/import-document.ts";
import { noOptions } from "../../../no-options.ts";
import { createLedger } from "../../../../src/ledger/pure/ledger.ts";
import { withdrawWords } from "../../../../src/ledger/pure/published-words.ts";
import {
  listWithdrawn,
  recogniseWithdrawn,
  type WithdrawnWords,
} from "../../../../src/ledger/pure/withdrawn-words.ts";
import { listWords } from "../../../../src/text/words.ts";
import { fingerprintWords } from "../../../../src/transcript/model/fingerprint.ts";
import { parseTranscript } from "../../../../src/transcript/parse/parse.ts";
import type { ImportReport } from "../../../../src/schemas/import-report.ts";
import { directory } from "../../directory.ts";
import { importCase } from "../../golden.ts";

const raw = `Press Conferences

Press Conference by Foreign Minister HAYASHI Yoshimasa

Tuesday, May 10, 2022, 10:20 a.m. Ministry of Foreign Affairs

Opening Remarks

Minister Hayashi: Teh talks will resume in June. We expect three days of talks.

Question-and-Answer Session

Reporter: Where?

Minister Hayashi: That is not decided.
`;
const sha256 = hash("sha256", raw);
const written = importDocument({ file: "source.txt", text: raw, sha256 }, noOptions, directory);
const report = written.kept ?? assert.fail();

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
  return await auditWith(report, change, withdrawn);
}

/** The same by another report; what is wrong there is told with line and column. */
async function auditWith(
  told: ImportReport,
  change: (text: string) => string = (text) => text,
  withdrawn: WithdrawnWords = nothing,
): Promise<string[]> {
  const text = change(written.markdown ?? "");
  const file = { file: "a.md", text, id: "2022-05-10-hayashi-regular", language: "en" };
  const { transcript } = parseTranscript(file, directory);
  assert.ok(transcript);
  const kept = { report: told, file: "a.txt.import.json", text: writeImportReport(told) };
  const audited = { transcript, file: "a.md", text, raw: new TextEncoder().encode(raw), withdrawn };
  const problems = await auditTranscript({ ...audited, report: kept });
  return problems.map(
    ({ file: where, line, column, kind, message }) =>
      `${where === "a.md" ? "" : `report ${String(column)}:`}${String(line)} ${kind} ${message}`,
  );
}

describe("auditTranscript", () => {
  it("finds nothing in what was imported", async () => {
    assert.deepEqual(await audit((text) => text), []);
  });

  it("finds a changed, a missing and an added word at its line", async () => {
    assert.deepEqual(await audit((text) => text.replace("June", "July")), [
      "18 words-changed Unexpected `July`, expected `June` as in line 9 of the source.",
    ]);
    assert.deepEqual(await audit((text) => text.replace("not decided", "decided")), [
      "26 words-changed `not` in line 15 of the source is missing.",
    ]);
    assert.deepEqual(await audit((text) => text.replace("is not", "is certainly not")), [
      "26 words-changed `certainly` is not in the source.",
    ]);
  });

  it("says words as they are printed, not as they are compared", async () => {
    const said = (written: string) => (text: string) => text.replace("is not", written);
    assert.deepEqual(await audit(said("(J. T. O’Brien) is not")), [
      "26 words-changed `(J. T. O’Brien)` is not in the source.",
    ]);
    assert.deepEqual(
      await audit((text) => text.replace("**Reporter:** Where?", "**Reporter:** Who")),
      ["24 words-changed Unexpected `Who`, expected `Where?` as in line 13 of the source."],
    );
  });

  it("warns of changed punctuation and capitals", async () => {
    assert.deepEqual(await audit((text) => text.replace("Where?", "Where!")), [
      "24 characters-changed Unexpected `!`, expected `?` as in the source.",
    ]);
  });

  it("allows that an exchange is gone that was withdrawn, and nothing else", async () => {
    const without = (text: string) => text.slice(0, text.indexOf("## Question-and-Answer"));
    const withdrawn = withdraw("where that is not decided");
    assert.deepEqual(await audit(without, withdrawn), []);
    assert.equal((await audit(without)).length, 1);
    assert.deepEqual(await audit((text) => text, withdrawn), []);
    assert.deepEqual(await audit((text) => without(text).replace("June", "July"), withdrawn), [
      "18 words-changed Unexpected `July`, expected `June` as in line 9 of the source.",
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
      "13 correction-unmatched The text does not show the correction of `Teh talks`.",
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

  it("allows that a title is corrected, and not that its words move to another field", async () => {
    const title = "Press Conference by Foreign Minister HAYASHI Yoshimasa";
    assert.deepEqual(await audit((text) => text.replace(title, "Regular press conference")), []);
    const moved = await audit((text) =>
      text.replace(title, title.replace(" HAYASHI", "")).replace("place: ", "place: HAYASHI, "),
    );
    assert.deepEqual(moved, [
      "5 words-changed `hayashi` stands in place, and in title by the report of the import.",
    ]);
  });

  it("takes a field that gains other words for corrected, though one of them left another field", async () => {
    const title = "Press Conference by Foreign Minister HAYASHI Yoshimasa";
    const corrected = await audit((text) =>
      text
        .replace(title, title.replace(" HAYASHI", ""))
        .replace("place: ", "place: HAYASHI Memorial Hall, "),
    );
    assert.deepEqual(corrected, []);
  });

  it("finds words that stand in the text and are listed as left out", async () => {
    const [problem] = await audit((text) =>
      text.replace("three days", "three Press Conferences days"),
    );
    assert.match(problem ?? "", /^18 words-changed `Press Conferences` is not in the source/);
  });

  it("refuses a report that its source does not bear out, at its line", async () => {
    const [home, ...others] = report.dropped;
    const [title, ...fields] = report.fields;
    assert.ok(home && title);
    const spoken = { line: 9, word: 3, text: "Teh", reason: "left out" };
    const changes: Record<string, Partial<ImportReport>> = {
      "a dropped line is not listed": { dropped: others },
      "more is dropped than stands there": { dropped: [{ ...home, text: "Press Conferences 2" }] },
      "what was said is listed as dropped": { dropped: [...report.dropped, spoken] },
      "it stands on another line": { dropped: [{ ...home, line: 2 }] },
      "a word is dropped twice": { dropped: [home, home] },
      "words went to another field": { fields: [{ ...title, value: "Harbour" }, ...fields] },
      "it counts other words": { words: { ...report.words, kept: 7 } },
      "it is that of another source": { source: { ...report.source, sha256: "0".repeat(64) } },
    };
    for (const [name, change] of Object.entries(changes)) {
      const problems = await auditWith({ ...report, ...change });
      const [first = ""] = problems.filter((problem) => problem.startsWith("report"));
      assert.match(first, /^report \d+:\d+ report-false /, name);
    }
    const [foreign] = await auditWith({ ...report, ...changes["it is that of another source"] });
    assert.match(foreign ?? "", /^report 71:3 report-false The report is that of another source/);
  });

  it("proves by the report alone: what today's importer would do differently does not matter", async () => {
    const heading = "Opening Remarks";
    const markdown = (written.markdown ?? "").replace(`## ${heading}\n\n`, "");
    const told: ImportReport = {
      ...report,
      format: "a format that is gone",
      dropped: [...report.dropped, { line: 7, word: 1, text: heading, reason: "heading" }],
      words: {
        ...report.words,
        kept: report.words.kept - 2,
        dropped: report.words.dropped + 2,
      },
    };
    assert.deepEqual(await auditWith(told, () => markdown), []);
    assert.equal((await audit(() => markdown)).length, 1);
  });

  it("reaches no rule of the importer from the proof", () => {
    const files = listImports(
      resolve(import.meta.dirname, "../../../../src/importer/roof/audit/audit-transcript.ts"),
    );
    const rules =
      /importer\/(?:formats|generic|steps|labels|dates|readers|import-document|language|kind)/;
    assert.ok(files.size > 20);
    assert.deepEqual(
      [...files].filter((file) => rules.test(file)),
      [],
    );
  });

  it("proves a transcript against the pages of its PDF", async () => {
    const folder = join(import.meta.dirname, "../../fixtures/pdf-running-header-english");
    const raw = readFileSync(join(folder, "source.pdf"));
    const sound = readFileSync(join(folder, "expected.md"), "utf8");
    const id = "2022-05-03-press-conference-on-the-harbor-agreement";
    const { kept } = await importCase(folder);
    assert.ok(kept);
    const report = { report: kept, file: "a.json", text: writeImportReport(kept) };
    const proofs = [sound, sound.replace("nine million", "ten million")].map(async (text) => {
      const { transcript } = parseTranscript({ file: "a.md", text, id, language: "en" }, directory);
      assert.ok(transcript);
      const audited = { transcript, file: "a.md", text, raw, withdrawn: nothing };
      const problems = await auditTranscript({ ...audited, report });
      return problems.map(({ kind, message }) => `${kind} ${message.split(" as in")[0] ?? ""}`);
    });
    assert.deepEqual(await Promise.all(proofs), [
      [],
      ["words-changed Unexpected `ten`, expected `nine`"],
    ]);
  });
});

/** A file and all that it imports at run time, directly or not. */
function listImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (?!type)[^;]*? from "(\.[^"]*)";/gm,
  )) {
    listImports(resolve(file, "..", path), found);
  }
  return found;
}
