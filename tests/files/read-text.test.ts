import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readText } from "../../src/files/read-text.ts";
import { joinSentences } from "../join-sentences.ts";
import { writeContent } from "../archive/content-folder.ts";

test("a text has every character of its file, a byte order mark too", async () => {
  const root = writeContent({ "a.md": "\ufeff林\r\n" });
  const { text, problems } = await readText(join(root, "a.md"), "a.md");
  assert.deepEqual([text, problems], ["\ufeff林\r\n", []]);
});

test("a byte that is not UTF-8 is a problem at its line and column", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("one\n林 "), 0x8b, 0x41]);
  const { text, problems } = await read(bytes);
  assert.equal(text, undefined);
  assert.deepEqual(problems, [
    "2:3 file-encoding Unexpected byte `0x8B`, expected UTF-8. Reading would alter the text. Save the file as UTF-8.",
  ]);
});

test("a file in UTF-16 is said to be one", async () => {
  for (const bytes of [
    [0xff, 0xfe, 0x41, 0],
    [0xfe, 0xff, 0, 0x41],
  ]) {
    const { problems } = await read(Uint8Array.from(bytes));
    assert.match(problems[0] ?? "", /^1:1 .*; it is UTF-16 now\.$/);
  }
});

test("a file that is missing is a problem with the system's reason", async () => {
  const { problems } = await readText("/no/such/file", "a.md");
  assert.match(problems[0]?.message ?? "", /`ENOENT`/);
});

async function read(bytes: Uint8Array) {
  const root = writeContent({ "a.md": bytes });
  const { text, problems } = await readText(join(root, "a.md"), "a.md");
  return {
    text,
    problems: problems.map(
      ({ line, column, kind, ...rest }) =>
        `${String(line)}:${String(column)} ${kind} ${joinSentences(rest)}`,
    ),
  };
}
