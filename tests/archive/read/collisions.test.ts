import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { sampleContent, writeContent, writeSample } from "../content-folder.ts";

test("two transcripts of one source in one language are a problem, and a translation is none", async () => {
  const root = writeContent({
    ...sampleContent(),
    "transcripts/2022/2022-02-02-hayashi.fr.md": writeSample(),
    "transcripts/2022/2022-02-02-again.en.md": writeSample(),
  });
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  const path = "transcripts/2022/2022-02-02-hayashi.en.md";
  assert.deepEqual(
    problems.map(({ file, kind, level, message }) => [file, kind, level, message]),
    [
      [
        `${root}/${path}`,
        "source-repeated",
        "warning",
        "transcripts/2022/2022-02-02-again.en.md is a transcript of the same source.",
      ],
    ],
  );
});
