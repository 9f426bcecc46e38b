import assert from "node:assert/strict";
import { test } from "node:test";
import { createCslName, divideByFamily, formatNameByFamily } from "../../../src/citations/names.ts";
import { personSchema } from "../../../src/schemas/person.ts";
import { groupByInitial, readInitial } from "../../../src/site/initials.ts";

const people = [
  { language: "en", family: "von der Leyen", given: "Ursula" },
  {
    language: "en",
    family: "Hayashi",
    given: "Yoshimasa",
    order: "family-first",
    written: "HAYASHI Yoshimasa",
  },
  { language: "en", family: "Brisk", given: "Halvard" },
  { language: "en", family: "al-Assad", given: "Bashar" },
  { language: "en", given: "Madonna" },
  { language: "ja", family: "林", given: "芳正", order: "family-first", written: "林芳正" },
].map((name, index) => ({ ...personSchema.parse({ names: [name] }), id: String(index) }));

test("people are sorted by family name without its particles, as the name is written", () => {
  const names = people.map((person) => ({
    sortName: formatNameByFamily(createCslName(person, "en")),
  }));
  assert.deepEqual(
    groupByInitial(names, "en").map(({ names: all }) => all.map(({ sortName }) => sortName)),
    [
      [
        "Assad, Bashar al-",
        "Brisk, Halvard",
        "Hayashi, Yoshimasa",
        "Leyen, Ursula von der",
        "Madonna",
        "林芳正",
      ],
    ],
  );
});

test("the part of a written name that decides its place is found in either order", () => {
  assert.deepEqual(
    people.map(({ names: [name] }) => name && divideByFamily(name)),
    [
      ["Ursula von der ", "Leyen", ""],
      ["", "HAYASHI", " Yoshimasa"],
      ["Halvard ", "Brisk", ""],
      ["Bashar al-", "Assad", ""],
      ["", "Madonna", ""],
      ["", "林", "芳正"],
    ],
  );
});

test("more than forty names stand under their initials, in the order of the alphabet", () => {
  const names = Array.from({ length: 41 }, (_, index) => ({
    sortName: ["Émile", "eva", "Zoe", "Adam"][index % 4] ?? "",
  }));
  assert.deepEqual(
    groupByInitial(names, "en").map(({ initial, names: all }) => [initial, all.length]),
    [
      ["A", 10],
      ["E", 21],
      ["Z", 10],
    ],
  );
});

test("an initial has no accent and no voice mark, and kana are katakana", () => {
  assert.deepEqual(["Élysée", "ガーナ", "はやし", "ゃ", "林芳正", "ölmez", ""].map(readInitial), [
    "E",
    "カ",
    "ハ",
    "ヤ",
    "林",
    "O",
    "",
  ]);
});
