import assert from "node:assert/strict";
import { test } from "node:test";
import { dictionaries } from "../../src/i18n/dictionaries.ts";
import { dictionary as english } from "../../src/i18n/en/index.ts";
import { findLanguageFaults } from "./language-faults.ts";

test("the interface speaks English and Japanese", () => {
  assert.deepEqual([...dictionaries.keys()], ["en", "ja"]);
});

for (const [tag, dictionary] of dictionaries) {
  test(`${tag} has every string of the interface, with its placeholders and forms of counts`, () => {
    assert.deepEqual(findLanguageFaults(tag, dictionary), []);
  });
}

test("what a language lacks is reported", () => {
  const { "nav.people": left, ...strings } = english;
  const faults = findLanguageFaults("pl", {
    ...strings,
    "dates.year-title": `Konferencje: {rok} ${left}`,
    "nav.peple": left,
  });
  const isOther = (fault: string) =>
    /\.(?:few|many) is/.test(fault) && !fault.includes("exchanges");
  assert.deepEqual(
    faults.filter((fault) => !isOther(fault)),
    [
      "pl: nav.people is missing",
      "pl: dates.year-title has {rok} in place of {year}",
      "pl: nav.peple is no string of the interface",
      "pl: count.exchanges.few is missing",
      "pl: count.exchanges.many is missing",
    ],
  );
});
