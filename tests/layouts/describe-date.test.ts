import assert from "node:assert/strict";
import { test } from "node:test";
import { createTranslate } from "../../src/i18n/translate.ts";
import { listLargerPeriods, namePeriod } from "../../src/layouts/describe-date.ts";

const t = createTranslate("en", "en");

for (const [key, name, larger] of [
  ["2022", "2022", []],
  ["2022-02", "February 2022", ["2022"]],
  ["undated", "Undated", []],
] as const) {
  test(`the part ${key} of a long list is called ${name} and stands below ${larger.length} others`, () => {
    assert.equal(namePeriod(t, key), name);
    assert.deepEqual(listLargerPeriods(t, key), larger);
  });
}
