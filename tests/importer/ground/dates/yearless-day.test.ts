import assert from "node:assert/strict";
import { test } from "node:test";
import { findYearlessDay } from "../../../../src/importer/ground/dates/yearless-day.ts";

test("finds a day of a month whose year is not printed", () => {
  const days = [
    ["Interview with the mayor (Brenna, 7 ottobre)", { day: "10-07", text: "7 ottobre" }],
    ["Remarks on May 3", { day: "05-03", text: "May 3" }],
    ["Entrevista del 1 de marzo", { day: "03-01", text: "1 de marzo" }],
    ["Ferries in May, 40 of them", undefined],
    ["Berth 17 march", { day: "03-17", text: "17 march" }],
    ["99 May", undefined],
  ] as const;
  for (const [text, found] of days) assert.deepEqual(findYearlessDay(text), found, text);
});
