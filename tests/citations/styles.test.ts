import type { CitationRecord } from "../../src/citations/cited.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatApa } from "../../src/citations/apa.ts";
import { formatChicago } from "../../src/citations/chicago.ts";
import { describeCited } from "../../src/citations/description.ts";
import { formatMla } from "../../src/citations/mla.ts";
import { createRecord } from "../../src/citations/record.ts";
import { joinHtml } from "../../src/citations/rich-text.ts";
import { formatWithCiteproc } from "./citeproc.ts";
import { sample } from "./sample.ts";

for (const [name, source] of Object.entries(sample)) {
  const record = createRecord(source);
  const tail = source.fingerprint === undefined ? "" : ` [fingerprint ${source.fingerprint}]`;

  test(`${name} in APA is what citeproc-js makes with the APA style`, () => {
    assert.equal(joinHtml(formatApa(record)), formatApaPeer(record) + tail);
  });

  test(`${name} in Chicago is what citeproc-js makes with the Chicago style`, () => {
    const expected = formatWithCiteproc("chicago", record).replace("。.", "。");
    assert.equal(joinHtml(formatChicago(record)), expected + tail);
  });
}

test("many authors are shortened as each style says", () => {
  const record = createManyAuthors(23);
  assert.equal(joinHtml(formatApa(record)), formatApaPeer(record));
  assert.equal(joinHtml(formatChicago(record)), formatWithCiteproc("chicago", record));
  assert.match(joinHtml(formatMla(record)), /^Family 1, Ann Bea, et al\. /);
});

/** No MLA style file comes from npm in the present edition: written by hand from the MLA Handbook, 9th ed. */
test("an exchange in MLA follows the handbook's core elements", () => {
  assert.equal(
    joinHtml(formatMla(hayashi)),
    "Hayashi, Yoshimasa. “Apart from the situations in North Korea and Ukraine, did you also discuss " +
      "other topics such as the….” <i>Extraordinary Press Conference by Foreign Minister HAYASHI " +
      `Yoshimasa</i>, ${describeCited(hayashi.custom)}, 2 Feb. 2022, Ministry of Foreign Affairs. <i>Lectern</i>, ` +
      "https://lectern.example/2022/02/02/hayashi-extraordinary/q5/. [fingerprint 3f2a9c01]",
  );
});

const hayashi = createSampleRecord("extraordinary-exchange");

/**
 * What citeproc-js makes of the record. Without a date the style says `Retrieved`, which is for pages that
 * change and misses the day then: the words at a permanent address do not.
 */
function formatApaPeer(record: CitationRecord): string {
  const text = formatWithCiteproc("apa", record);
  return namePlace(record.issued === undefined ? text.replace("Retrieved ", "") : text, record);
}

/** The style drops the place of what has no event of its own; a citation of a conference names it. */
function namePlace(text: string, record: CitationRecord): string {
  const place = record["event-place"];
  if (record.custom.kind !== "conference" || place === undefined) return text;
  return text.replace(record.URL, `${place}. ${record.URL}`);
}

function createManyAuthors(count: number): CitationRecord {
  const author = Array.from({ length: count }, (_, index) => ({
    family: `Family ${String(index + 1)}`,
    given: "Ann Bea",
  }));
  return { ...createSampleRecord("whole-conference"), author };
}

function createSampleRecord(name: string): CitationRecord {
  const source = sample[name];
  assert.ok(source);
  return createRecord(source);
}
