import assert from "node:assert/strict";
import { test } from "node:test";
import { isOnClocks, readDay, startField, writeStart } from "../../src/schemas/start.ts";

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

test("a time or a day that the clocks of a place skipped is none; one that they showed twice is", () => {
  for (const [start, timeZone, shown] of [
    ["2022-03-27T01:59", "Europe/Berlin", true],
    ["2022-03-27T02:30", "Europe/Berlin", false],
    ["2022-03-27T03:00", "Europe/Berlin", true],
    ["2022-10-30T02:30", "Europe/Berlin", true],
    ["2022-10-02T02:15", "Australia/Lord_Howe", false],
    ["2022-03-27T02:30", "Asia/Tokyo", true],
    ["2011-12-30", "Pacific/Apia", false],
    ["2011-12-30T12:00", "Pacific/Apia", false],
    ["2011-12-31", "Pacific/Apia", true],
    ["2018-11-04", "America/Sao_Paulo", true],
    [null, "Europe/Berlin", true],
  ] as const) {
    assert.equal(isOnClocks({ start, timeZone }), shown, `${String(start)} ${timeZone}`);
  }
});
