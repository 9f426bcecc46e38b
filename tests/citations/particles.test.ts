import type { CitationRecord } from "../../src/citations/cited.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatApa } from "../../src/citations/apa.ts";
import { formatChicago } from "../../src/citations/chicago.ts";
import { formatMla } from "../../src/citations/mla.ts";
import { createRecord } from "../../src/citations/record.ts";
import { joinHtml, joinText } from "../../src/citations/rich-text.ts";
import { formatWithCiteproc } from "./citeproc.ts";
import { sample } from "./sample.ts";

const source = sample["extraordinary-exchange"];
assert.ok(source);
const cited = createRecord(source);
const tail = ` [fingerprint ${source.fingerprint ?? ""}]`;
const particles = [
  ["von der Leyen", "Ursula"],
  ["de la Cruz", "María José"],
  ["al-Assad", "Bashar"],
  ["el-Sisi", "Abdel Fattah"],
  ["Al Thani", "Tamim"],
  ["bin Salman", "Mohammed"],
  ["bin Salman Al Saud", "Mohammed"],
  ["d’Ormesson", "Jean"],
  ["de l’Orme", "Philibert"],
  ["van Gogh", "Vincent"],
  ["van ’t Hoff", "Jacobus"],
  ["’t Hooft", "Gerard"],
  ["ter Horst", "Guusje"],
  ["De Gasperi", "Alcide"],
  ["LaSalle", "Robert"],
  ["O’Brien", "Keith"],
  ["Leyen", "Ursula von der"],
  ["Salman", "Mohammed bin"],
  ["Smith-Lopez", "J.R."],
] as const;

test("names with particles are in APA as citeproc-js writes them", () => {
  const record = createRecordOf(...particles);
  assert.equal(joinHtml(formatApa(record)), formatWithCiteproc("apa", record) + tail);
});

for (const name of particles) {
  test(`${name.join(", ")} is sorted in Chicago and MLA as citeproc-js sorts in Chicago`, () => {
    const record = createRecordOf(name, name);
    const chicago = formatWithCiteproc("chicago", record);
    assert.equal(joinHtml(formatChicago(record)), chicago + tail);
    const authors = chicago.slice(0, chicago.indexOf(" “"));
    assert.ok(joinText(formatMla(record)).startsWith(authors));
  });
}

function createRecordOf(...names: (readonly [family: string, given: string])[]): CitationRecord {
  const author = names.map(([family, given]) => ({ family, given }));
  return { ...cited, author };
}
