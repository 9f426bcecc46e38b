import assert from "node:assert/strict";
import { test } from "node:test";
import { findUpdate } from "../../../src/site/updates.ts";
import { createEntry } from "../../archive/entries.ts";
import { readSample } from "../../ledger/pure/sample.ts";

const base = createEntry("2022-08-01-a.en");
const text = { conference: base.id, language: "en", words: "ab12" };

function update(
  lines: readonly object[],
  corrections: readonly string[] = [],
  units: readonly string[] = [],
) {
  const ledger = readSample(lines.map((line) => JSON.stringify({ ...text, ...line })).join("\n"));
  return findUpdate({ ledger }, { ...base, ...createParts(corrections, units) });
}

function createParts(corrections: readonly string[], units: readonly string[]) {
  return {
    frontmatter: {
      ...base.frontmatter,
      corrections: corrections.map((when) => ({ unit: "Q1", was: "a", now: "b", why: "c", when })),
    },
    units: units.map((id) => ({
      id,
      kind: "exchange" as const,
      opening: "",
      people: [],
      outlets: [],
    })),
  };
}

test("a transcript is as new as its publication, not as its conference", () => {
  assert.deepEqual(update([{ since: "2024-01-02" }]), {
    published: "2024-01-02",
    updated: "2024-01-02",
  });
});

test("a correction, a change of words and a later unit each make it new again", () => {
  assert.equal(update([{ since: "2024-01-02" }], ["2024-01-05"])?.updated, "2024-01-05");
  const changes = [{ when: "2025-03-04", words: "cd34" }];
  assert.equal(update([{ since: "2024-01-02", changes }])?.updated, "2025-03-04");
  const later = [{ since: "2024-01-02" }, { unit: "Q2", since: "2024-02-03" }];
  assert.equal(update(later, [], ["Q2"])?.updated, "2024-02-03");
});

test("before its publication a transcript is as new as its conference", () => {
  assert.deepEqual(update([]), { published: "2022-08-01", updated: "2022-08-01" });
});
