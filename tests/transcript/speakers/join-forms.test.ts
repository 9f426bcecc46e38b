import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinForms } from "../../../src/transcript/speakers/join-forms.ts";

/** Labels, and those that are a form of another with it. */
const table: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ["a family name", ["FRAN KELLY, HOST", "KELLY"], { KELLY: "FRAN KELLY, HOST" }],
  [
    "a name without its office and its outlet",
    ["Peter Stahl, spokesperson", "Peter Stahl", "Ana Roy (Wire)", "Ana Roy"],
    { "Peter Stahl": "Peter Stahl, spokesperson", "Ana Roy": "Ana Roy (Wire)" },
  ],
  [
    "a name with the beginning of its office",
    ["Mme Lorre, ministre des ports", "Mme Lorre, ministre", "Mme Brun, ministre"],
    { "Mme Lorre, ministre": "Mme Lorre, ministre des ports" },
  ],
  [
    "an office without the name",
    ["Foreign Minister, Jan Berg", "Foreign Minister"],
    { "Foreign Minister": "Foreign Minister, Jan Berg" },
  ],
  [
    "a form of a form",
    ["Ana Maria Roy (Wire)", "Ana Maria Roy", "Roy"],
    { "Ana Maria Roy": "Ana Maria Roy (Wire)", Roy: "Ana Maria Roy (Wire)" },
  ],
  ["none where it may be two", ["Mr Lee", "Ms Lee", "Lee"], {}],
  ["none where it is a word for a role", ["First Reporter", "Reporter"], {}],
  ["none where it is the end of a word", ["Mr Hansson", "Son"], {}],
];

describe("joinForms", () => {
  for (const [behaviour, labels, joined] of table) {
    it(`joins ${behaviour}`, () => {
      const forms = [...joinForms(labels)].filter(([label, longest]) => label !== longest);
      assert.deepEqual(Object.fromEntries(forms), joined);
    });
  }
});
