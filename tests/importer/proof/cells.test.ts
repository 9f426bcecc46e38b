import assert from "node:assert/strict";
import { test } from "node:test";
import { createSourceCells, repairCells } from "../../../src/importer/proof/cells.ts";
import { cutTokens } from "../../../src/importer/ground/words/tokens.ts";

test("words that are repaired keep their line and the signs before them", () => {
  const cells = createSourceCells(cutTokens("We said: “Teh talks” go on").map(onLine));
  repairCells(cells, 2, { was: "Teh talks", now: "The long talks" });
  assert.deepEqual(
    cells.map(({ line, signs, text }) => [line, signs, text].join(" ").trim()),
    ["9  We", "9  said", "9 : “ The", "9  long", "9  talks", "9 ” go", "9  on", "9"],
  );
});

function onLine<Kind>(token: Kind): Kind & { line: number } {
  return { ...token, line: 9 };
}
