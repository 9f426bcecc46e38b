import assert from "node:assert/strict";
import { test } from "node:test";
import { findOffice } from "../../src/citations/office.ts";
import { hayashi } from "../hayashi.ts";

test("an office is held from its first day to its last, both included", () => {
  const days = ["2021-11-09", "2021-11-10", "2023-09-13", "2023-09-14"];
  assert.deepEqual(
    days.map((day) => findOffice(hayashi, day)?.title["en"]),
    [undefined, "Minister for Foreign Affairs", "Minister for Foreign Affairs", undefined],
  );
});

test("where terms overlap the office listed last counts; on an unknown day there is none", () => {
  const secretary = { title: { en: "Chief Cabinet Secretary" }, from: "2023-09-13" };
  const person = { ...hayashi, offices: [...hayashi.offices, secretary] };
  assert.equal(findOffice(person, "2023-09-13")?.title["en"], "Chief Cabinet Secretary");
  assert.equal(findOffice(person, "2030-01-01")?.title["en"], "Chief Cabinet Secretary");
  assert.equal(findOffice(person, undefined), undefined);
});
