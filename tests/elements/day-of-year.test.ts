import assert from "node:assert/strict";
import { test } from "node:test";
import { findDayOfYear } from "../../src/elements/day-of-year.ts";

test("today is that of the archive's zone, else the reader's", () => {
  const moment = new Date("2022-02-01T23:13:00Z");
  assert.equal(findDayOfYear(moment, "Asia/Tokyo"), "02-02");
  assert.equal(findDayOfYear(moment, "America/New_York"), "02-01");
  const reader = [moment.getMonth() + 1, moment.getDate()];
  assert.equal(findDayOfYear(moment), reader.map((one) => String(one).padStart(2, "0")).join("-"));
});
