import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAddress, locateAnchor, locateUnit } from "../../../src/site/addresses.ts";
import { readAddress } from "../../../src/site/read-address.ts";
import { createEntry } from "../../archive/entries.ts";

test("the address of a unit, alone or in its transcript, is read as its permanent id", () => {
  for (const key of ["2022-02-02-hayashi.en", "2022-02-02-林会見.ja", "undated-gaggle.zh-Hant"]) {
    const entry = createEntry(key);
    const { id: conference, language } = entry;
    for (const path of [locateUnit(entry, "Q3a"), locateAnchor(entry, "q3a-2-1")]) {
      assert.deepEqual(readAddress(formatAddress(path)), { conference, unit: "Q3a", language });
    }
  }
});

test("an address of something else, or one that cannot be decoded, is no permanent id", () => {
  for (const address of [
    "https://example.org/2022/02/02/hayashi/q3/",
    formatAddress("/people/hayashi/"),
    formatAddress("/2022/02/02/%E0/q1/"),
    "nothing",
  ]) {
    assert.equal(readAddress(address), undefined, address);
  }
});
