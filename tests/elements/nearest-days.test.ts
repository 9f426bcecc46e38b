import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearestDays } from "../../src/elements/nearest-days.ts";

const days = ["1995-01-04", "2022-01-28", "2022-02-02"];

test("a day of the list is found, with its neighbours", () => {
  assert.deepEqual(findNearestDays(days, "2022-01-28"), {
    exact: true,
    before: "1995-01-04",
    after: "2022-02-02",
  });
});

test("a day between two, before the first or after the last has the nearest ones", () => {
  assert.deepEqual(findNearestDays(days, "2022-02-01"), {
    exact: false,
    before: "2022-01-28",
    after: "2022-02-02",
  });
  assert.deepEqual(findNearestDays(days, "1990-01-01"), { exact: false, after: "1995-01-04" });
  assert.deepEqual(findNearestDays(days, "2030-01-01"), { exact: false, before: "2022-02-02" });
  assert.deepEqual(findNearestDays([], "2030-01-01"), { exact: false });
});
