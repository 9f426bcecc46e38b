import assert from "node:assert/strict";
import { test } from "node:test";
import { readDay, startField, writeStart } from "../../src/schemas/start.ts";

test("a start is a date with or without time of day, or undated", () => {
  assert.equal(startField.parse("2022-02-02T08:13"), "2022-02-02T08:13");
  assert.equal(startField.parse("2022-02-02"), "2022-02-02");
  assert.equal(startField.parse("undated"), null);
  for (const text of ["", "Undated", "n.d.", "unknown", "undated T13:30", "2022", null]) {
    assert.ok(!startField.safeParse(text).success, String(text));
  }
});

test("a start is written as it was read", () => {
  for (const text of ["undated", "2022-02-02T08:13", "2022-02-02"]) {
    assert.equal(writeStart(startField.parse(text)), text);
  }
});

test("only a dated start has a day", () => {
  assert.equal(readDay("2022-02-02T08:13"), "2022-02-02");
  assert.equal(readDay(null), undefined);
});
