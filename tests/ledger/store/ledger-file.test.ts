import assert from "node:assert/strict";
import { test } from "node:test";
import { readLedger } from "../../../src/ledger/store/ledger-file.ts";
import { writeContent } from "../../archive/content-folder.ts";

const id = { conference: "2022-02-02-hayashi", unit: "Q1", language: "en" };
const line = `${JSON.stringify({ ...id, words: "0".repeat(16), since: "2026-11-23" })}\n`;

test("a ledger file that is not UTF-8 is a problem, and the others are read", async () => {
  const root = writeContent({
    "permalinks/2021.jsonl": Uint8Array.of(0xff, 0xfe, 0x7b, 0),
    "permalinks/2022.jsonl": line,
  });
  const { ledger, problems } = await readLedger(root, "content");
  assert.deepEqual([...ledger.published.keys()], ["2022-02-02-hayashi#Q1@en"]);
  assert.deepEqual(
    problems.map(({ file, kind }) => `${file} ${kind}`),
    ["content/permalinks/2021.jsonl file-encoding"],
  );
});

test("an archive that never published has an empty ledger", async () => {
  const { ledger, problems } = await readLedger(writeContent({ ".keep": "" }), "content");
  assert.deepEqual([ledger.published.size, problems], [0, []]);
});
