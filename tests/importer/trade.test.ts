import assert from "node:assert/strict";
import { it } from "node:test";
import { isPlausibleLabel } from "../../src/importer/labels/plausible.ts";
import { findTrade } from "../../src/importer/labels/trade.ts";

it("tells the role of a label by a word, a trade or an office in it", () => {
  const roles = {
    法新社记者: "questioner",
    "Frage Jung": "questioner",
    "Zusatz Jung": "questioner",
    "Unidentified reporter": "questioner",
    "Mori, freelance journalist": "questioner",
    "Vorsitzende Welt": "moderator",
    "【林外務大臣】": "respondent",
    Reporter: "questioner",
    "Jane Doe": undefined,
    "Press Secretary": undefined,
  };
  for (const [label, role] of Object.entries(roles)) assert.equal(findTrade(label), role, label);
});

it("takes trades and particles of names in small letters for parts of a label", () => {
  for (const label of ["Mori, freelance journalist", "de Guindos", "van der Berg"])
    assert.equal(isPlausibleLabel(label), true, label);
  for (const text of ["de acuerdo", "the president", "van harte"])
    assert.equal(isPlausibleLabel(text), false, text);
});
