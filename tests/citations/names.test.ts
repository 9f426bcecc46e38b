import assert from "node:assert/strict";
import { test } from "node:test";
import { formatApa } from "../../src/citations/apa.ts";
import { formatChicago } from "../../src/citations/chicago.ts";
import { formatInitialName, formatReadingName, formatSortName } from "../../src/citations/names.ts";
import { createRecord } from "../../src/citations/record.ts";
import { joinText } from "../../src/citations/rich-text.ts";
import { sample } from "./sample.ts";

test("names in Chinese, Japanese and Korean script are written family first, without a comma or initials", () => {
  const names = [
    { family: "林", given: "芳正" },
    { family: "김", given: "철수" },
    { family: "さとう", given: "マリー" },
  ];
  for (const format of [formatSortName, formatReadingName, formatInitialName]) {
    assert.deepEqual(names.map(format), ["林芳正", "김철수", "さとうマリー"]);
  }
});

test("other names are turned round to be sorted, and shortened to initials", () => {
  const name = { family: "Sartre", given: "Jean-Paul Charles" };
  assert.equal(formatSortName(name), "Sartre, Jean-Paul Charles");
  assert.equal(formatReadingName(name), "Jean-Paul Charles Sartre");
  assert.equal(formatInitialName(name), "Sartre, J.-P. C.");
});

test("as many authors as a style allows are all named", () => {
  const [twenty, more] = [20, 21].map((count) => joinText(formatApa(createRecordOf(count))));
  assert.match(twenty ?? "", /^(?:Sato, M\., ){19}& Sato, M\. \(/);
  assert.match(more ?? "", /^(?:Sato, M\., ){19}… Sato, M\. \(/);
  assert.equal(countNamed(joinText(formatChicago(createRecordOf(10)))), 10);
  assert.equal(countNamed(joinText(formatChicago(createRecordOf(11)))), 7);
});

function createRecordOf(count: number) {
  const source = sample["whole-conference"];
  assert.ok(source);
  const author = Array.from({ length: count }, () => ({ family: "Sato", given: "Mari" }));
  return { ...createRecord(source), author };
}

function countNamed(citation: string): number {
  return citation.match(/Sato/g)?.length ?? 0;
}
