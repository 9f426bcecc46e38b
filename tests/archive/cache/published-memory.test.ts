import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import {
  listRemembered,
  recallPublished,
  rememberPublished,
} from "../../../src/archive/cache/published-memory.ts";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { sampleContent, writeContent } from "../content-folder.ts";

test("what was published is remembered as long as its content folder is there", async () => {
  const root = writeContent(sampleContent());
  const archive = await readArchive({ root });
  const [entry] = archive.entries;
  assert.ok(entry);
  await rememberPublished(archive);
  assert.deepEqual(await recallPublished(archive), { [entry.key]: entry.digest });
  assert.ok((await listRemembered()).has(entry.digest));
  rmSync(dirname(root), { recursive: true });
  await listRemembered();
  assert.deepEqual(await recallPublished(archive), {});
});
