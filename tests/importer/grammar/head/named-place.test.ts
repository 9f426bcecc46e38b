import assert from "node:assert/strict";
import { it } from "node:test";
import { findNamedPlace } from "../../../../src/importer/grammar/head/named-place.ts";

it("reads the place of a line that names it, in several languages", () => {
  assert.deepEqual(findNamedPlace("Place: MOFA Press Conference Room"), {
    place: "MOFA Press Conference Room",
    name: "Place:",
  });
  assert.equal(findNamedPlace("場所：本省会見室")?.place, "本省会見室");
  assert.equal(findNamedPlace("장소: 기자실")?.place, "기자실");
  assert.equal(findNamedPlace("In the first place: no."), undefined);
});
