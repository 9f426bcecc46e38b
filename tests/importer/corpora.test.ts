import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { importCorpus, listCorpora } from "../bench/import/documents.ts";
import { compareLabels, foldLabel, oracles } from "../bench/import/oracle.ts";
import { listUnits } from "../../src/transcript/model/read.ts";
import { findShared } from "../shared.ts";

const sample = findShared("corpora/sample");
const corpora = new Map(
  (sample.skip === false ? listCorpora(sample.path) : []).map((corpus) => [
    corpus,
    [...importCorpus(join(sample.path, corpus))],
  ]),
);

test(
  "real documents keep every word, or are refused for want of a date",
  { skip: sample.skip },
  () => {
    for (const { name, imported, helped, invented } of [...corpora.values()].flat()) {
      const { source, kept, dropped } = helped.report.words;
      assert.deepEqual([kept + dropped, invented], [source, 0], name);
      const errors = imported.report.problems.filter(({ level }) => level === "error");
      assert.deepEqual(
        errors.map(({ kind }) => kind),
        imported.markdown === undefined ? ["import-field"] : [],
        name,
      );
    }
  },
);

test("turns of real documents begin where the raw markup has labels", { skip: sample.skip }, () => {
  for (const [corpus, listLabels] of Object.entries(oracles)) {
    let [matched, total] = [0, 0];
    for (const { name, raw, transcript } of corpora.get(corpus) ?? []) {
      assert.ok(transcript, name);
      const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
      const labels = turns.flatMap(({ label }) => (label === undefined ? [] : [foldLabel(label)]));
      const compared = compareLabels(listLabels(raw), labels);
      matched += compared.matched;
      total += compared.total;
    }
    assert.ok(total > 0, `${corpus} has labels`);
    assert.ok(matched >= total * 0.98, `${corpus}: ${String(matched)} of ${String(total)}`);
  }
});
