import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../../src/importer/reading/read-source.ts";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import { noOptions } from "../../no-options.ts";
import { directory } from "../directory.ts";

const random = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251);

for (const [file, bytes, message] of [
  [
    "a.pdf",
    new Uint8Array(3000).fill(0xff),
    "The bytes are not those of a `.pdf`, as the name of the file says.",
  ],
  ["a.docx", random, "The bytes are not those of a `.docx`, as the name of the file says."],
  ["a.odt", random, "A file that ends in `.odt` is not read."],
  ["a.txt", random, "Unexpected control characters, expected text."],
  [
    "a.txt",
    Buffer.from("Caf\u00e9, he said. ".repeat(9), "utf16le"),
    "Unexpected NUL characters, expected text.",
  ],
  ["a.txt", Buffer.from("Caf\u00e9, he said.", "latin1"), "The bytes are not valid utf-8."],
] as const) {
  test(`${file} is refused for what it is: ${message}`, async () => {
    const read = await readSource(file, bytes);
    assert.equal("problem" in read ? read.problem.message : "", message);
  });
}

for (const [file, text] of [
  ["a.pdf", ""],
  ["a.txt", " \n"],
  ["a.vtt", "WEBVTT\n\n"],
  ["a.html", "<html><head><title>Talk</title></head><body></body></html>"],
] as const) {
  test(`${file} that holds nothing is said to be empty, and nothing is asked of it`, async () => {
    const decoded = await readSource(file, Buffer.from(text));
    assert.ok(!("problem" in decoded));
    const { report } = importDocument({ file, ...decoded, sha256: "" }, noOptions, directory);
    assert.deepEqual(
      report.problems.map(({ message }) => message),
      ["The source is empty: it has no text of its own."],
    );
    assert.deepEqual([report.output, report.asks], [null, undefined]);
  });
}
