import assert from "node:assert/strict";
import { test } from "node:test";
import {
  joinConferenceId,
  joinDate,
  nameIdFolder,
  splitConferenceId,
} from "../../src/schemas/conference-id.ts";

test("the examples of the docstring", () => {
  assert.deepEqual(splitConferenceId("2022-02-02-hayashi"), {
    date: { year: "2022", month: "02", day: "02" },
    slug: "hayashi",
  });
  assert.deepEqual(splitConferenceId("undated-press-gaggle"), { date: null, slug: "press-gaggle" });
});

test("an id is put together again from its parts", () => {
  for (const id of ["2022-02-02-hayashi-extraordinary", "undated-press-gaggle-2"]) {
    const { date, slug } = splitConferenceId(id);
    assert.equal(joinConferenceId(joinDate(date), slug), id);
  }
});

test("files are in the folder of their year, or in that of undated ones", () => {
  assert.equal(nameIdFolder("2022-02-02-hayashi"), "2022");
  assert.equal(nameIdFolder("undated-press-gaggle"), "undated");
});
