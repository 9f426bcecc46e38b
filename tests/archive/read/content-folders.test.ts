import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { joinSentences } from "../../join-sentences.ts";
import { writeContent } from "../content-folder.ts";

test("a fresh folder is an empty archive", async () => {
  const root = writeContent({ "README.md": "" });
  const { entries, problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual([entries, problems], [[], []]);
});

test("a folder of something else is a problem, not an empty archive", async () => {
  const { problems } = await readArchive({ root: writeContent({ "docs/a.md": "Words" }) });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ["The content folder has no folder `transcripts`."],
  );
});

test("a content folder that does not exist is a problem, not an empty archive", async () => {
  const root = `${writeContent({})}/none`;
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual(
    problems.map(({ file, kind, ...rest }) => [file, kind, joinSentences(rest)]),
    [
      [
        root,
        "file-read",
        "The content folder does not exist. The archive would be empty. Correct LECTERN_CONTENT or `--content`, or create the folder.",
      ],
    ],
  );
});
