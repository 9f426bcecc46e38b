import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { sampleContent, writeContent } from "../content-folder.ts";

test("every fault of a publisher's profile is a problem at its line and column", async () => {
  const root = writeContent({
    ...sampleContent(),
    "publishers/right.yaml": "name: { en: Weir Trust }\n",
    "publishers/wrong.yaml": `name: { english: Weir Trust }
timeZone: London
languages: en
kind: chat
found:
  addresses: ["https://weir.example", weir.example/news]
  rows: ["*"]
labels:
  P.-: asks
boilerplate: Share
`,
  });
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  const found = problems.filter(({ file }) => file.includes("/publishers/"));
  assert.deepEqual(
    found.map(
      ({ file, line, column, kind }) =>
        `${file.split("/").at(-1) ?? ""}:${String(line)}:${String(column)} ${kind}`,
    ),
    [
      "wrong.yaml:1:9 field-invalid",
      "wrong.yaml:2:11 field-invalid",
      "wrong.yaml:3:1 field-unknown",
      "wrong.yaml:4:7 field-invalid",
      "wrong.yaml:6:15 field-invalid",
      "wrong.yaml:7:10 field-invalid",
      "wrong.yaml:9:8 field-invalid",
      "wrong.yaml:10:14 field-invalid",
    ],
  );
});
