import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { insertPins, listPins } from "../../../src/ledger/pure/pin.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";

const head = `---
title: Press Conference
start: 2022-02-02
timeZone: Asia/Tokyo
kind: regular
source: { publisher: Ministry, file: 2022/a.txt, sha256: ${"a".repeat(64)} }
---
`;
const text = `${head}
## Questions

### Energy

**Reporter:** Why?

**Minister:** Because.

**Reporter:** When?

**Minister:** Soon.   
`;

test("headings are written where ids were inferred, below their topic", () => {
  assert.equal(
    pin(text),
    text
      .replace("**Reporter:** Why?", "#### Q1\n\n**Reporter:** Why?")
      .replace("**Reporter:** When?", "#### Q2\n\n**Reporter:** When?"),
  );
});

test("a pinned file stays as it is, and what is pinned reads as before", () => {
  const pinned = pin(text);
  assert.equal(pin(pinned), pinned);
  assert.deepEqual(listIds(pinned), listIds(text));
});

test("line ends stay those of the file", () => {
  const windows = text.replaceAll("\n", "\r\n");
  assert.equal(pin(windows), pin(text).replaceAll("\n", "\r\n"));
});

test("every other byte stays, whatever it is", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(20), (bytes, line) => {
      const inserted = insertPins(bytes, [{ line: line + 1, heading: "### Q1" }]);
      const added = inserted.length - bytes.length;
      const start = [...inserted.keys()].find((at) => isHeading(inserted, at, added));
      assert.ok(start !== undefined);
      const rest = [...inserted.subarray(0, start), ...inserted.subarray(start + added)];
      assert.deepEqual(rest, [...bytes]);
    }),
  );
});

function isHeading(bytes: Uint8Array, at: number, length: number): boolean {
  return /^### Q1(\n\n|\r\n\r\n|\r\r)$/.test(
    new TextDecoder("latin1").decode(bytes.subarray(at, at + length)),
  );
}

function pin(content: string): string {
  const { transcript } = parse(content);
  assert.ok(transcript);
  const bytes = insertPins(new TextEncoder().encode(content), listPins(transcript));
  return new TextDecoder().decode(bytes);
}

function listIds(content: string): string[] {
  const { transcript } = parse(content);
  assert.ok(transcript);
  return [...listUnits(transcript)].map(({ unit }) => unit.id);
}

function parse(content: string) {
  const file = { file: "a.md", text: content, id: "2022-02-02-a", language: "en" };
  return parseTranscript(file, createDirectory());
}
