import assert from "node:assert/strict";
import { it } from "node:test";
import { isPlausibleLabel } from "../../../src/importer/ground/plausible.ts";

it("takes trades and particles of names in small letters for parts of a label", () => {
  for (const label of [
    "Mori, freelance journalist",
    "de Guindos",
    "van der Berg",
    "Zahran, Asharq al-Awsat",
    "M. d’Ormesson",
  ])
    assert.equal(isPlausibleLabel(label), true, label);
  for (const text of [
    "de acuerdo",
    "the president",
    "van harte",
    "It is al-right",
    "What l’eau is",
  ])
    assert.equal(isPlausibleLabel(text), false, text);
});
