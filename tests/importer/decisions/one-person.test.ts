import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isShortFor, listPartedRoles } from "../../../src/importer/decisions/labels/one-person.ts";

suite("labels of one person", () => {
  test("takes an office or address before the family name as short for the whole name", () => {
    assert.ok(isShortFor("MR. HOLLIS", "PRESS SECRETARY TOM HOLLIS"));
    assert.ok(isShortFor("Minister Hollis", "Mr. Tom Hollis"));
  });

  test("tells two of one family apart by how they are addressed", () => {
    assert.ok(!isShortFor("MR. HOLLIS", "MS. ANN HOLLIS"));
    assert.ok(!isShortFor("ANN HOLLIS", "TOM HOLLIS"));
  });

  test("lists labels of one person with two roles alone", () => {
    const roles = new Map([
      ["PRESS SECRETARY TOM HOLLIS", "respondent"],
      ["MR. HOLLIS", "moderator"],
      ["MS. LIND", "respondent"],
      ["Q", "questioner"],
    ] as const);
    assert.deepEqual(listPartedRoles(roles), [
      { label: "MR. HOLLIS", other: "PRESS SECRETARY TOM HOLLIS" },
    ]);
    assert.deepEqual(listPartedRoles(new Map([...roles, ["MR. HOLLIS", "respondent"]])), []);
  });
});
