import assert from "node:assert/strict";
import { test } from "node:test";
import { transcriptSchema } from "../../src/schemas/transcript.ts";

const frontmatter = {
  title: "Press Conference",
  start: "2022-02-02",
  timeZone: "Asia/Tokyo",
  kind: "regular",
  source: { publisher: "Ministry", file: "2022/a.txt", sha256: "a".repeat(64) },
};
const correction = { unit: "Q3", was: "teh", now: "the", when: "2022-02-03", why: "A misprint" };

test("speakers and topics are empty where nobody names any", () => {
  const { speakers, topics, start } = transcriptSchema.parse(frontmatter);
  assert.deepEqual([speakers, topics, start], [[], [], "2022-02-02"]);
  assert.equal(transcriptSchema.parse({ ...frontmatter, start: "undated" }).start, null);
});

test("a correction may remove or insert words or a whole unit, and says which, when and why", () => {
  const accepts = (changes: object) =>
    transcriptSchema.safeParse({ ...frontmatter, corrections: [{ ...correction, ...changes }] })
      .success;
  assert.ok(accepts({}) && accepts({ now: "" }) && accepts({ unit: "S12ab" }));
  assert.ok(accepts({ was: "" }) && accepts({ was: "", now: undefined }));
  for (const changes of [{ now: undefined }, { why: "" }, { when: "2022-02-30" }, { unit: "q3" }]) {
    assert.ok(!accepts(changes), JSON.stringify(changes));
  }
});

test("a source has the digest of its file, and a path that stays in its folder", () => {
  const accepts = (changes: object) =>
    transcriptSchema.safeParse({ ...frontmatter, source: { ...frontmatter.source, ...changes } })
      .success;
  assert.ok(accepts({ url: "https://lectern.example/a", retrieved: "2022-02-03" }));
  for (const changes of [{ sha256: "A".repeat(64) }, { file: "../a" }, { url: "ftp://a" }]) {
    assert.ok(!accepts(changes), JSON.stringify(changes));
  }
});
