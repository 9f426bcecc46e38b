import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkArchive } from "../../src/audit/check-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-inserted-"));
process.env["LECTERN_CACHE"] = join(folder, "cache");
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const transcript = "transcripts/2022/2022-02-02-hayashi-extraordinary.en.md";
const inserted =
  "### Q4a\n\n**Reporter:** And the gold?\n\n**Minister Hayashi:** I know of none.\n\n### Q5\n";

/** What a check says of an insertion, as rules, with the text changed as given. */
async function check(correction: string, text = inserted): Promise<string[]> {
  const root = join(mkdtempSync(join(folder, "case-")), "content");
  cpSync("content", root, { recursive: true });
  const before = readFileSync(join(root, transcript), "utf8");
  const declared = `corrections:\n  - { ${correction}, when: 2026-11-28, why: omitted }`;
  const edited = before.replace("### Q5\n", text).replace("\n---\n", `\n${declared}\n---\n`);
  writeFileSync(join(root, transcript), edited);
  return (await checkArchive(root)).problems.map(({ kind }) => kind);
}

test("an inserted unit is declared whole, by its speech or by all its words", async () => {
  const words = ["And the gold? I know of none.", "'Reporter: And the gold?'"];
  assert.deepEqual(await check('unit: Q4a, was: ""'), []);
  assert.deepEqual(await check(`unit: Q4a, was: "", now: ${words[0] ?? ""}`), []);
  assert.deepEqual(await check(`unit: Q4a, was: "", now: ${words[1] ?? ""}`), ["words-changed"]);
});

test("inserted words of a unit are declared by themselves", async () => {
  const text = "### Q5\n\n**Reporter:** Thank you.\n";
  assert.deepEqual(await check('unit: Q5, was: "", now: "Reporter: Thank you."', text), []);
  const turn = "**Reporter:** And what else?\n\n### Q5\n";
  assert.deepEqual(await check('unit: Q4, was: "", now: And what else?', turn), []);
});

test("a heading is corrected with the unit below it, also in two words with others between", async () => {
  const heading = "## Question-and-Answer Session";
  const root = join(mkdtempSync(join(folder, "case-")), "content");
  cpSync("content", root, { recursive: true });
  const before = readFileSync(join(root, transcript), "utf8");
  const declared =
    'corrections:\n  - { unit: Q1, was: "Question-and-Answer", now: "Questions-and-Answers", when: 2026-11-28, why: misprint }';
  const edited = before
    .replace(heading, "## Questions-and-Answers Session")
    .replace("\n---\n", `\n${declared}\n---\n`);
  writeFileSync(join(root, transcript), edited);
  assert.deepEqual((await checkArchive(root)).problems, []);
});

test("an insertion of other words, of what the source has or of what is not there is found", async () => {
  assert.ok((await check('unit: Q4a, was: "", now: Not so.')).includes("correction-unmatched"));
  assert.deepEqual(await check('unit: Q5, was: ""', "### Q5\n"), ["words-changed"]);
  assert.deepEqual(await check('unit: Q7a, was: ""', "### Q5\n"), ["correction-unmatched"]);
});
