import assert from "node:assert/strict";
import { test } from "node:test";
import { readHoldings } from "../../../src/archive/read/holdings.ts";
import { sampleContent, writeContent, writeSample } from "../content-folder.ts";

const path = "transcripts/2022/2022-02-02-hayashi.en.md";

test("the ids of an archive are those its conferences have and those they had", async () => {
  const fields = { formerly: "[2022-02-01-hayashi, 2022-02-02-minister]" };
  const root = writeContent({ ...sampleContent(), [path]: writeSample({ fields }) });
  const { ids } = await readHoldings(root);
  assert.deepEqual([...ids], ["2022-02-02-hayashi", "2022-02-01-hayashi", "2022-02-02-minister"]);
});

test("a source is found by its SHA-256, with all transcripts made from it", async () => {
  const other = path.replace(".en.", ".ja.");
  const root = writeContent({ ...sampleContent(), [other]: writeSample() });
  const { sources } = await readHoldings(root);
  assert.deepEqual([...sources.values()], [[path, other]]);
  assert.match([...sources.keys()].join(), /^[0-9a-f]{64}$/);
});
