import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";
import { callArchive } from "./call-archive.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";

test("--json prints the model of each file on a line, fields and text on one level", async () => {
  const body = `## Questions

#### Abroad

### Q1. Myanmar

(The lights go out.)

**Reporter:** Why?

One more thing.

(Laughter.)

**Minister Hayashi:** Because.
`;
  const root = writeContent({ ...sampleContent(), [sample]: writeSample({ body }) });
  const path = join(root, sample);
  const { code, stdout, stderr } = await callArchive("show", path, path, "--json");
  assert.deepEqual([code, stderr], [0, ""]);
  const [first = "", second = "", ...rest] = stdout.split("\n");
  assert.deepEqual([second, rest], [first, [""]]);
  const { source, ...shown } = JSON.parse(first) as { source: { publisher: string } };
  assert.equal(source.publisher, "Ministry");
  assert.deepEqual(shown, {
    id: "2022-02-02-hayashi",
    language: "en",
    title: "Press Conference",
    start: "2022-02-02T08:13",
    timeZone: "Asia/Tokyo",
    kind: "regular",
    speakers: ["hayashi-yoshimasa"],
    topics: [],
    sections: [
      {
        title: "Questions",
        units: [
          {
            id: "Q1",
            kind: "exchange",
            title: "Myanmar",
            topic: "Abroad",
            notes: ["(The lights go out.)"],
            turns: [
              {
                label: "Reporter",
                role: "questioner",
                paragraphs: ["Why?", "One more thing."],
                notes: ["(Laughter.)"],
              },
              {
                label: "Minister Hayashi",
                role: "respondent",
                person: "hayashi-yoshimasa",
                paragraphs: ["Because."],
              },
            ],
          },
        ],
      },
    ],
  });
});

test("without --json it prints who was understood as whom", async () => {
  const root = writeContent(sampleContent());
  const { code, stdout } = await callArchive("show", join(root, sample));
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `Press Conference
2022-02-02T08:13 Asia/Tokyo · 2022-02-02-hayashi.en

## Opening Remarks

S1  statement
  Minister Hayashi [respondent: hayashi-yoshimasa]
    I have just held a meeting.

## Questions

Q1  exchange
  Reporter [questioner]
    What did you say about Myanmar?
  Minister Hayashi [respondent: hayashi-yoshimasa]
    That we are concerned.

`,
  );
});

test("problems go to the standard error, and an error fails", async () => {
  const root = writeContent({
    ...sampleContent(),
    [sample]: writeSample({ fields: { kind: "x" } }),
  });
  const { code, stdout, stderr } = await callArchive("show", join(root, sample), "--json");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /5:7 .*field-invalid/);
});

test("a file that does not exist is said so, and nothing of its name", async () => {
  const { code, stderr } = await callArchive("show", "none.md");
  assert.equal(code, 1);
  assert.match(stderr, /The system cannot read it: `ENOENT`[^]*✖ 1 error/);
});

test("no file is a mistake in the call", async () => {
  const { code, stderr } = await callArchive("show");
  assert.equal(code, 1);
  assert.match(stderr, /^archive show: Unexpected end, expected a FILE to show\.\n/);
});
