import assert from "node:assert/strict";
import { test } from "node:test";
import type { OldAddress } from "../../../src/ledger/pure/old-addresses.ts";
import { groupUnits, listGoneUnits, locateId } from "../../../src/site/permalinks.ts";
import { createEntry } from "../../archive/entries.ts";

const first = "2022-02-02-a";
const second = "2022-02-02-b";
const base = createEntry("2022-02-02-c.en");
const entry = { ...base, frontmatter: { ...base.frontmatter, formerly: [first, second] } };

test("of a unit that went under several names of its conference the latest name counts", () => {
  const old = [
    withdraw(first, "Q2", "First"),
    withdraw(second, "Q2", "Second"),
    withdraw(first, "Q1", "Alone"),
    withdraw(base.id, "Q10", "Own"),
    withdraw("2022-02-02-other", "Q3", "Another conference"),
    { ...withdraw(first, "Q4", "Japanese"), id: { conference: first, unit: "Q4", language: "ja" } },
  ];
  const gone = listGoneUnits({ old }, entry);
  assert.deepEqual(gone.map(explain), ["Q1 Alone", "Q2 Second", "Q10 Own"]);
});

test("a unit that is there under the present name is not gone, one that moved to another unit is", () => {
  const text = { conference: base.id, unit: "Q1", language: "en" };
  const redirect = {
    conference: second,
    unit: "Q2",
    to: "#Q1",
    moved: "2027-01-01",
    why: "Merged",
  };
  const old: OldAddress[] = [
    { id: { ...text, conference: second }, outcome: { kind: "moved", text } },
    { id: { ...text, conference: second, unit: "Q2" }, outcome: { kind: "moved", text, redirect } },
  ];
  const gone = listGoneUnits({ old }, entry);
  assert.deepEqual(
    gone.map(({ id }) => id.unit),
    ["Q2"],
  );
});

test("old units are grouped by their conference in one language, and located where they were", () => {
  const old = [withdraw(first, "Q2", ""), withdraw(first, "Q1", ""), withdraw(second, "Q1", "")];
  const groups = [...groupUnits(old)].map(([key, units]) => [key, units.length]);
  assert.deepEqual(groups, [
    [`${first}@en`, 2],
    [`${second}@en`, 1],
  ]);
  assert.deepEqual(
    [
      locateId({ conference: first, unit: "Q2", language: "en" }),
      locateId({ conference: first, language: "ja" }),
    ],
    ["/2022/02/02/a/q2/", "/ja/2022/02/02/a/"],
  );
});

function withdraw(conference: string, unit: string, why: string): OldAddress {
  const withdrawal = { conference, unit, withdrawn: "2027-01-01", why };
  return { id: { conference, unit, language: "en" }, outcome: { kind: "withdrawn", withdrawal } };
}

function explain({ id, outcome }: OldAddress): string {
  return `${id.unit ?? ""} ${outcome.kind === "withdrawn" ? outcome.withdrawal.why : outcome.kind}`;
}
