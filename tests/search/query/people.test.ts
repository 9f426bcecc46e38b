import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { People } from "../../../src/search/format/people.ts";
import { readState } from "../../../src/search/format/state.ts";
import { suggestPeople } from "../../../src/search/query/people.ts";
import { build, createTranscript, createFetch } from "../index-folder.ts";
import { createIndexFiles } from "../../../src/search/query/index-files.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { personSchema } from "../../../src/schemas/person.ts";
import { sampleSize } from "../../sample-size.ts";

const people: People = [
  {
    id: "hayashi",
    facet: "person",
    names: { en: "HAYASHI Yoshimasa", ja: "林芳正" },
    forms: ["HAYASHI Yoshimasa", "林芳正", "Minister Hayashi", "林外務大臣"],
  },
  { id: "hayes", facet: "person", names: { en: "Hay Lin" }, forms: ["Hay Lin"] },
  { id: "sato", facet: "asker", names: { en: "Zoë Sato" }, forms: ["Zoë Sato", "Сато"] },
];
const joined: People = [
  ["obrien", "Keith James O’Brien"],
  ["smith", "J. T. Smith"],
  ["smythe", "R.K. Smythe-Grant"],
  ["sabah", "Muneera al-Sabah"],
  ["mueller", "Jörg Müller"],
].map(([id = "", form = ""]) => ({ id, facet: "person", names: { en: form }, forms: [form] }));
const suggest = (query: string, address = "") =>
  suggestPeople(people, { ...readState(new URLSearchParams(address)), query }).map(
    ({ facet, id, form, rest }) => [facet, id, form, rest].join(" | "),
  );

test("the last words of a query name persons, in any form, script and order", () => {
  const hayashi = (form: string, rest = "") => `person | hayashi | ${form} | ${rest}`;
  const hayes = (rest = "") => `person | hayes | Hay Lin | ${rest}`;
  const queries: [string, string[]][] = [
    ["hayas", [hayashi("HAYASHI Yoshimasa")]],
    ["Ｙ. hayashi", [hayashi("HAYASHI Yoshimasa")]],
    ["gold mines yoshi haya", [hayashi("HAYASHI Yoshimasa", "gold mines")]],
    ["minister ha", [hayashi("Minister Hayashi")]],
    ["hay", [hayes(), hayashi("HAYASHI Yoshimasa")]],
    ["ha", [hayashi("HAYASHI Yoshimasa"), hayes()]],
    ["金山 林", [hayashi("林芳正", "金山")]],
    ["林外", [hayashi("林外務大臣")]],
    ["林外務大臣", [hayashi("林外務大臣")]],
    ["zoe", ["asker | sato | Zoë Sato | "]],
    ["gold сато", ["asker | sato | Сато | gold"]],
    ["gold OR сато", []],
    ['"gold" sato', ['asker | sato | Zoë Sato | "gold"']],
    ["gold|sato", []],
    ["gold |sato", []],
    ["-hayashi", []],
    ['"hayashi', []],
    ['"hayashi"', []],
    ["hayashi gold", []],
    ["h", []],
    ["ash", []],
    ["", []],
  ];
  for (const [query, expected] of queries) assert.deepEqual(suggest(query), expected, query);
});

test("a name that a sign divides is offered for its letters alone, initials too", () => {
  const queries: Record<string, string> = {
    obrien: "obri|OBrien|o'bri|O Brien|brie|keith obri|gold obrien|James OBri",
    smith: "JT|J.T.|jt smi|j t smith|Smith JT",
    smythe: "RK|R. K. smy|smythegr|smythe gr|Grant R",
    sabah: "alsab|al-sab|sabah mun",
    mueller: "muell|müll|mull|Joerg",
  };
  for (const [id, typed] of Object.entries(queries)) {
    for (const query of typed.split("|")) {
      const state = { ...readState(new URLSearchParams()), query };
      assert.deepEqual(
        suggestPeople(joined, state).map((one) => one.id),
        [id],
        query,
      );
    }
  }
  for (const query of ["tj", "jobri", "brieno", "ksmythe", "jtsmith"]) {
    const state = { ...readState(new URLSearchParams()), query };
    assert.deepEqual(suggestPeople(joined, state), [], query);
  }
});

test("a person who is chosen is not offered again", () => {
  assert.deepEqual(suggest("haya", "person=hayashi"), []);
  assert.equal(suggest("haya", "asker=hayashi").length, 1);
});

test("any text can be typed, and a choice leaves a part of it", () => {
  const piece = fc.constantFrom(
    "haya",
    "林",
    "-",
    '"',
    "|",
    "OR",
    " ",
    "　",
    "sato",
    "👩‍👧",
    "\u202e",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (query) => {
      const found = suggestPeople(people, { ...readState(new URLSearchParams()), query });
      for (const { rest } of found) assert.ok(query.startsWith(rest) || query.trim() !== query);
    }),
    { numRuns: sampleSize(500) },
  );
});

test("the index lists who speaks, those with most units first, and nobody else", async () => {
  const names = ["Rare", "Often", "Silent", "Once"];
  const directory = createDirectory(
    names.map((given) => ({
      id: given.toLowerCase(),
      ...personSchema.parse({ names: [{ language: "en", given }], aliases: [`Mx. ${given}`] }),
    })),
  );
  const body = `### Q1

**Mx. Once:** Is it?

**Mx. Often:** Yes.

### S1

**Mx. Often:** Still yes.

### S2

**Mx. Rare:** No.
`;
  const folder = await build([createTranscript("2022-02-02-a.en", body, directory)], { directory });
  const listed = await createIndexFiles("/pagefind/", createFetch(folder)).people();
  assert.deepEqual(
    listed.map(({ id, facet, forms }) => [id, facet, ...forms]),
    [
      ["often", "person", "Often", "Mx. Often"],
      ["rare", "person", "Rare", "Mx. Rare"],
      ["once", "person", "Once", "Mx. Once"],
    ],
  );
});
