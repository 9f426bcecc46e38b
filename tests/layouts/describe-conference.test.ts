import assert from "node:assert/strict";
import { test } from "node:test";
import { createTranslate } from "../../src/i18n/translate.ts";
import { describeConference } from "../../src/layouts/describe-conference.ts";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { sampleBody, sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";

const [statement = "", exchange = ""] = sampleBody.split("## Questions\n\n");

test("a description counts statements and exchanges, and only those there are", async () => {
  assert.match(await describe(sampleBody), /\b1 statement, 1 exchange\b/);
  assert.doesNotMatch(await describe(statement), /exchange/);
  assert.match(await describe(statement), /\b1 statement\b/);
  assert.doesNotMatch(await describe(`## Questions\n\n${exchange}`), /statement/);
});

async function describe(body: string): Promise<string> {
  const file = "transcripts/2022/2022-02-02-hayashi.en.md";
  const root = writeContent({ ...sampleContent(), [file]: writeSample({ body }) });
  const { entries } = await readArchive({ root, cache: `${root}/.cache` });
  return describeConference(createTranslate("en"), entries[0] ?? assert.fail());
}
