import assert from "node:assert/strict";
import { test } from "node:test";
import { listCalendarNames } from "../../src/text/calendar-names.ts";

test("months and weekdays are named from the first on, a month also as it stands beside a day", () => {
  assert.deepEqual(listCalendarNames("en", "weekday").flat().slice(0, 2), ["Monday", "Tuesday"]);
  assert.deepEqual([...new Set(listCalendarNames("ru", "month")[1])], ["февраль", "февраля"]);
  assert.equal(listCalendarNames("de", "month").length, 12);
});
