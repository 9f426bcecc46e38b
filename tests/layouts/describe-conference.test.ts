import assert from "node:assert/strict";
import { test } from "node:test";
import type { TranscriptEntry } from "../../src/archive/archive.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { describeConference, listCrumbs } from "../../src/layouts/describe-conference.ts";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { sampleBody, sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";

const [statement = "", exchange = ""] = sampleBody.split("## Questions\n\n");

test("a description counts statements and exchanges, and only those there are", async () => {
  assert.match(await describe(sampleBody), /\b1 statement, 1 exchange\b/);
  assert.doesNotMatch(await describe(statement), /exchange/);
  assert.match(await describe(statement), /\b1 statement\b/);
  assert.doesNotMatch(await describe(`## Questions\n\n${exchange}`), /statement/);
});

test("the way to a conference ends with it, and the way to a page below leads through it", async () => {
  const entry = await readEntry(sampleBody);
  const show = (below?: string) =>
    listCrumbs(createTranslate("en"), entry, "en", below)
      .slice(-2)
      .map(({ title, path }) => [title, path]);
  const { title } = entry.frontmatter;
  assert.deepEqual(show(), [
    ["2 February 2022", "/2022/02/02/"],
    [title, undefined],
  ]);
  assert.deepEqual(show("Q1"), [
    [title, "/2022/02/02/hayashi/"],
    ["Q1", undefined],
  ]);
});

async function describe(body: string): Promise<string> {
  return describeConference(createTranslate("en"), await readEntry(body));
}

async function readEntry(body: string): Promise<TranscriptEntry> {
  const file = "transcripts/2022/2022-02-02-hayashi.en.md";
  const root = writeContent({ ...sampleContent(), [file]: writeSample({ body }) });
  const { entries } = await readArchive({ root, cache: `${root}/.cache` });
  return entries[0] ?? assert.fail();
}
