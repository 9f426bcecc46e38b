import assert from "node:assert/strict";
import { test } from "node:test";
import { listBodyTokens } from "../../../../src/importer/ground/words/body-tokens.ts";
import { locateToken } from "../../../../src/importer/roof/audit/locate-token.ts";
import { parseTranscript } from "../../../../src/transcript/parse/parse.ts";
import { directory } from "../../directory.ts";

const text = `---
title: On the canal
start: 2024-05-09
timeZone: Europe/London
kind: briefing
labels: { Keeper: { role: respondent } }
source: { publisher: Canal Board, file: 2024/a.txt, sha256: ${"a".repeat(64)} }
---

### S1

**Keeper:** The gates and the *old* \\*gates open
in May, and the gates stay open.
`;

test("a word is told at its own line and column, past words of the same letters, emphasis and escapes", () => {
  const id = { id: "2024-05-09-canal", language: "en" };
  const { transcript } = parseTranscript({ file: "a.md", text, ...id }, directory);
  assert.ok(transcript);
  const tokens = listBodyTokens(transcript);
  const lines = text.split("\n");
  const places = tokens.flatMap(({ text: token }, index) =>
    /^(?:gates|old|May|open)$/.test(token) ? [locateToken(text, tokens, index)] : [],
  );
  assert.deepEqual(
    places.map(({ line, column }) => lines[line - 1]?.slice(column - 1, column + 6)),
    ["gates a", "old* \\*", "gates o", "open", "May, an", "gates s", "open."],
  );
});
