import assert from "node:assert/strict";
import { test } from "node:test";
import { build, createTranscript, listResults, openFolder } from "../index-folder.ts";

const body = (word: string) =>
  `### Q1\n\n**Reporter:** Is it ${word}?\n\n**Minister:** No.\n\n### Q2\n\n**Reporter:** The budget?\n\n**Minister:** Soon.\n`;
const names = ["budgets", "whaling", "whaling", "whaling", "whaling", "whaling"];
const search = openFolder(
  await build([
    ...names.map((name, day) =>
      createTranscript(`2022-05-0${String(day + 1)}-${name}.en`, body("gold")),
    ),
    createTranscript("2022-06-01-臨時会見.ja", body("silver")),
  ]),
);
const find = async (query: string) =>
  listResults(await search(new URLSearchParams({ q: query }).toString()));
const all = (query: string) => search(`q=${query}`);

test("a word that stands only in a title finds all units of the conference, below the words that are said", async () => {
  const found = await find("budget");
  assert.deepEqual(found.slice(-1), ["2022-05-01-budgets.en Q1"]);
  assert.equal(found.length, names.length + 2);
  assert.deepEqual(await find("budget gold"), ["2022-05-01-budgets.en Q1"]);
  assert.deepEqual(await find("臨時会見"), [
    "2022-06-01-臨時会見.ja Q1",
    "2022-06-01-臨時会見.ja Q2",
  ]);
});

test("a word of most titles finds nothing, and neither quotes nor roles ask for titles", async () => {
  assert.deepEqual(await find("whaling"), []);
  assert.deepEqual(await find('"budgets"'), []);
  assert.equal((await all("臨時会見&role=question")).hits.length, 0);
});

test("what is excluded excludes no conference by its title", async () => {
  assert.deepEqual(await find("gold -budgets"), [...(await find("gold"))]);
});
