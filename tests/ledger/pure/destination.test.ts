import assert from "node:assert/strict";
import { test } from "node:test";
import type { PermanentId } from "../../../src/ledger/pure/id.ts";
import { indexDestinations } from "../../../src/ledger/pure/destination.ts";
import { listRecords, writeLedger } from "../../../src/ledger/pure/ledger.ts";
import { readSample } from "./sample.ts";

const id = "2022-02-02-hayashi";

test("of several declarations the one for exactly this address counts, then the unit in all languages, then the conference", () => {
  const declared = [
    { unit: "Q1", language: "en", to: "#Q2" },
    { unit: "Q1", to: "#Q3" },
    { language: "en", to: "2022-03-03-other" },
    { to: "2022-04-04-other" },
  ];
  const live = [
    ...["#Q2@en", "#Q3@en", "#Q3@ja"].map((place) => id + place),
    ...["@en", "#Q1@en", "#Q9@en"].map((place) => `2022-03-03-other${place}`),
    ...["@ja", "#Q9@ja"].map((place) => `2022-04-04-other${place}`),
  ];
  const [exact, unit, language, whole] = declared.map(writeRedirect);
  for (const lines of [
    [exact, unit, language, whole],
    [whole, language, unit, exact],
  ]) {
    const resolve = follow(lines.join(""), live);
    assert.equal(resolve(`${id}#Q1@en`), `${id}#Q2@en`);
    assert.equal(resolve(`${id}#Q1@ja`), `${id}#Q3@ja`);
    assert.equal(resolve(`${id}#Q9@en`), "2022-03-03-other#Q9@en");
    assert.equal(resolve(`${id}#Q9@ja`), "2022-04-04-other#Q9@ja");
  }
});

test("of several declarations for one id the latest holds wherever its line stands, and of one day the last line", () => {
  const live = ["#Q2@en", "#Q3@en"].map((place) => id + place);
  const early = writeRedirect({ unit: "Q1", to: "#Q3" });
  const late = writeRedirect({ unit: "Q1", to: "#Q2", moved: "2026-11-25" });
  for (const lines of [early + late, late + early]) {
    assert.equal(follow(lines, live)(`${id}#Q1@en`), `${id}#Q2@en`);
  }
  const again = writeRedirect({ unit: "Q1", to: "#Q2" });
  for (const [lines, unit] of [
    [early + again, "Q2"],
    [again + early, "Q3"],
  ] as const) {
    assert.equal(follow(lines, live)(`${id}#Q1@en`), `${id}#${unit}@en`);
    const written = [...writeLedger(listRecords(readSample(lines))).values()].join("");
    assert.equal(follow(written, live)(`${id}#Q1@en`), `${id}#${unit}@en`);
  }
});

test("what is there is not sent away, whatever is declared", () => {
  const resolve = follow(writeRedirect({ unit: "Q1", to: "#Q2" }), [`${id}#Q1@en`, `${id}#Q2@en`]);
  assert.equal(resolve(`${id}#Q1@en`), `${id}#Q1@en`);
});

test("declarations are followed one after another, and never in a circle", () => {
  const lines = [
    { unit: "Q1", to: "#Q2" },
    { unit: "Q2", to: "#Q3" },
    { unit: "Q4", to: "#Q5" },
    { unit: "Q5", to: "#Q4" },
  ];
  const resolve = follow(lines.map(writeRedirect).join(""), [`${id}#Q3@en`]);
  assert.equal(resolve(`${id}#Q1@en`), `${id}#Q3@en`);
  assert.equal(resolve(`${id}#Q4@en`), "circular");
  assert.equal(resolve(`${id}#Q6@en`), "missing");
});

function writeRedirect(declared: object): string {
  return `${JSON.stringify({ conference: id, moved: "2026-11-24", why: "Merged", ...declared })}\n`;
}

/** Follows ids written out, against a ledger and the ids that are there; says what kind of end it is where nothing is. */
function follow(ledger: string, live: readonly string[]): (written: string) => string {
  const ids = live.map(read);
  const resolve = indexDestinations(readSample(ledger), {
    texts: new Map(ids.map((one, index) => [live[index] ?? "", one])),
    conferences: new Map(ids.map(({ conference }) => [conference, "a.md"])),
    former: new Map(),
  });
  return (written) => {
    const outcome = resolve(read(written));
    return "text" in outcome ? (live[ids.indexOf(outcome.text)] ?? "") : outcome.kind;
  };
}

/** `2022-02-02-hayashi#Q3@en` as an id. */
function read(written: string): PermanentId {
  const [, conference = "", unit, language = ""] =
    /^([^#@]+)(?:#(\w+))?@(\w+)$/.exec(written) ?? [];
  return { conference, unit, language };
}
