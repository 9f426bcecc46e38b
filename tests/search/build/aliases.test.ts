import assert from "node:assert/strict";
import { test } from "node:test";
import { collectAliases, findMentions } from "../../../src/search/build/aliases.ts";
import { tokenizeText } from "../../../src/search/format/words.ts";
import { personSchema } from "../../../src/schemas/person.ts";

const person = {
  id: "hayashi-yoshimasa",
  ...personSchema.parse({
    names: [
      { language: "en", family: "Hayashi", given: "Yoshimasa" },
      { language: "ja", family: "林", given: "芳正", order: "family-first" },
    ],
    aliases: ["Foreign Minister Hayashi", "林大臣"],
    offices: [{ title: { en: "Minister for Foreign Affairs" }, short: { en: "Foreign Minister" } }],
  }),
};

test("a person is found by all names, and not by the words of an office in an alias", () => {
  const { byId } = collectAliases([person]);
  const words = byId.get(person.id) ?? [];
  assert.ok(["ʘhayashiʘnʘ", "ʘyoshimasaʘnʘ", "ʘ林大臣ʘnʘ"].every((word) => words.includes(word)));
  assert.deepEqual(
    words.filter((word) => /foreign|minist/.test(word)),
    ["ʘforeignministerhayashiʘnʘ"],
  );
});

test("a person is mentioned by a family name of some length, a whole name or an alias", () => {
  const aliases = collectAliases([person]);
  const find = (text: string) => findMentions(aliases, tokenizeText(text).words);
  for (const text of ["as Hayashi said", "林芳正氏", "林大臣は"]) {
    assert.deepEqual(find(text), [person.id], text);
  }
  for (const text of ["Yoshimasa", "林の中", "the Foreign Minister"]) {
    assert.deepEqual(find(text), [], text);
  }
});
