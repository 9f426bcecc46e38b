import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBibtex } from "../../src/citations/bibtex.ts";
import { createRecord } from "../../src/citations/record.ts";
import { sample } from "./sample.ts";

test("every sign that TeX reads as its own is escaped", () => {
  const source = sample["whole-conference"];
  assert.ok(source);
  const record = { ...createRecord(source), title: String.raw`R_D & 50% of $5 #1 {a} x^2 ~b c\d` };
  const [, title] = /title\s+= \{\{(.*)\}\},\n/.exec(formatBibtex(record)) ?? [];
  assert.equal(
    title,
    String.raw`R\_D \& 50\% of \$5 \#1 \textbraceleft{}a\textbraceright{} x\textasciicircum{}2 \textasciitilde{}b c\textbackslash{}d`,
  );
});
