import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { findUnusedRecords } from "../../src/audit/unused-records.ts";
import { command } from "../../src/cli/commands/people.ts";
import { reviewProposals } from "../../src/cli/people-review.ts";
import type { Prompter } from "../../src/cli/prompter.ts";
import { editSpeakers } from "../../src/people/edit-speakers.ts";
import { proposeRecords } from "../../src/people/propose.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { findPresent } from "../../src/transcript/speakers/find-present.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const transcript = `---
# kept as it is
title: "Press Briefing by Jay Carney"
start: 2012-07-06
timeZone: America/New_York
kind: briefing
labels:
  MR. CARNEY: { role: respondent }
source: { publisher: House, file: 2012/a.txt, sha256: ${"a0".repeat(32)} }
---

### Q1

**Q:** Why?

**MR. CARNEY:** Because.
`;

test("speakers are added and nothing else of the file changes", () => {
  const edited = editSpeakers(transcript, ["carney-jay"]);
  assert.equal(edited.replace("speakers: [carney-jay]\n", ""), transcript);
  const again = editSpeakers(edited, ["carney-jay", "rice-susan"]);
  assert.equal(again, edited.replace("[carney-jay]", "[carney-jay, rice-susan]"));
});

test("an accepted person has the conferences in which they spoke, and a record that nothing leads to is told", async (t) => {
  const root = makeTemporaryFolder("people");
  mkdirSync(join(root, "transcripts/2012"), { recursive: true });
  mkdirSync(join(root, "people"), { recursive: true });
  writeFileSync(join(root, "transcripts/2012/2012-07-06-carney.en.md"), transcript);
  writeFileSync(
    join(root, "people/doe-ann.yaml"),
    "names: [{ language: en, family: Doe, given: Ann }]\n",
  );
  t.mock.method(console, "log", () => undefined);
  assert.equal(await command.run(["--content", root, "--accept", "carney-jay"]), 0);
  const archive = await readArchive({ root });
  assert.deepEqual(archive.entries[0]?.units[0]?.people, ["carney-jay"]);
  assert.deepEqual(
    findUnusedRecords(archive).map(({ kind, file }) => [kind, file.split("/").slice(-2).join("/")]),
    [["record-unused", "people/doe-ann.yaml"]],
  );
  assert.match(readFileSync(join(root, "people/carney-jay.yaml"), "utf8"), /family: Carney/);
});

test("somebody known is linked where only the family name stands, when it is said", async (t) => {
  const root = makeTemporaryFolder("people-known");
  mkdirSync(join(root, "transcripts/2012"), { recursive: true });
  writeFileSync(join(root, "transcripts/2012/2012-07-06-carney.en.md"), transcript);
  const others = [
    ["2012-07-07-gaggle", transcript],
    ["2012-07-08-other", transcript.replace("publisher: House", "publisher: Senate")],
  ] as const;
  for (const [id, text] of others) {
    const named = text.replace("Press Briefing by Jay Carney", "Gaggle");
    const dated = named.replace("2012-07-06", id.slice(0, 10));
    writeFileSync(join(root, `transcripts/2012/${id}.en.md`), dated);
  }
  let said = "";
  t.mock.method(console, "log", (text: string) => {
    said += `${text}\n`;
  });
  const run = (...args: string[]) => command.run(["--content", root, ...args]);
  await run("--accept", "carney-jay");
  said = "";
  await run();
  assert.match(
    said,
    /May be somebody known:\n {2}people\/carney-jay {2}“MR\. CARNEY”, 1 turn in transcripts\/2012\/2012-07-07-gaggle\.en\.md\n\n/,
  );
  await assert.rejects(run("--link", "carney-jim"), /expected `ID` or `ID=PATH`/);
  assert.equal(await run("--link", "carney-jay"), 0);
  const { entries } = await readArchive({ root });
  assert.deepEqual(
    entries.map((entry) => [entry.id, entry.frontmatter.speakers]),
    [
      ["2012-07-08-other", []],
      ["2012-07-07-gaggle", ["carney-jay"]],
      ["2012-07-06-carney", ["carney-jay"]],
    ],
  );
});

test("an office before the family name of an accepted person leads to that person", async (t) => {
  const root = makeTemporaryFolder("people-office");
  mkdirSync(join(root, "transcripts/2012"), { recursive: true });
  const text = transcript
    .replace("Press Briefing by Jay Carney", "Remarks on the harbour")
    .replace(
      "  MR. CARNEY: { role: respondent }",
      "  MAYOR ADA OKAFOR: { role: respondent }\n  Mayor Okafor: { role: respondent }",
    )
    .replace(
      "**MR. CARNEY:** Because.",
      "**MAYOR ADA OKAFOR:** Because.\n\n### Q2\n\n**Q:** When?\n\n**Mayor Okafor:** In May.",
    );
  const path = join(root, "transcripts/2012/2012-07-06-harbour.en.md");
  writeFileSync(path, text);
  t.mock.method(console, "log", () => undefined);
  assert.equal(await command.run(["--content", root, "--accept", "okafor-ada"]), 0);
  const { entries, people } = await readArchive({ root });
  assert.deepEqual(
    entries[0]?.units.map((unit) => unit.people),
    [["okafor-ada"], ["okafor-ada"]],
  );
  assert.deepEqual([...people.keys()], ["okafor-ada"]);
});

test("each suggestion is asked about, and who gives up writes nothing", async () => {
  const proposals = proposeRecords(
    ["Ada Okafor", "Joan Marlow", "Jim Marlow", "Rex Voss"].map((label) => ({
      ...{ label, role: "respondent" as const, turns: 1, language: "en", title: "Remarks" },
      ...{ conference: "a", path: "transcripts/a.en.md" },
    })),
    createDirectory(),
  );
  const records = { people: new Map([["weir-j", weir]]), outlets: new Map() };
  const decided = await reviewProposals(
    proposals,
    records,
    answer(["accept", "merge", "weir-j", "reject", "stop"]),
  );
  assert.deepEqual(
    [decided?.accepted, decided?.merged.map(({ proposal }) => proposal), decided?.refused].map(
      (list) => list?.map(({ id }) => id),
    ),
    [["okafor-ada"], ["marlow-joan"], ["marlow-jim"]],
  );
  assert.equal(await reviewProposals(proposals, records, answer(["accept"])), undefined);
  const near = { ...records, people: new Map([["marlow-j", { ...weir, id: "marlow-j" }]]) };
  const taken = await reviewProposals(proposals.slice(1), near, answer(["merge", "", "stop"]));
  assert.deepEqual(
    taken?.merged.map(({ into }) => into),
    ["marlow-j"],
  );
});

/** Gives the answers in turn, and gives up where there are no more. */
function answer(answers: string[]): Prompter {
  return {
    show: () => undefined,
    askText(_message, _placeholder, check) {
      assert.match(check("nobody") ?? "", /such as (?:weir|marlow)-j/);
      return Promise.resolve(answers.shift());
    },
    choose: () => Promise.resolve(answers.shift()),
  };
}

test("a person whom titles name with an initial is found below them", () => {
  const names = [{ language: "en", family: "Weir", given: "J.", order: "given-first" as const }];
  const people = new Map([["weir-j", { ...weir, names }]]);
  assert.deepEqual(findPresent("GIVEN BY THE HON. J. WEIR, M.P.", ["MR. WEIR"], { people }), [
    "weir-j",
  ]);
  assert.deepEqual(findPresent("GIVEN BY THE HON. K. WEIR, M.P.", ["MR. WEIR"], { people }), []);
});

const weir = { id: "weir-j", names: [], aliases: [], offices: [], links: [] };
