import assert from "node:assert/strict";
import { test } from "node:test";
import { outletSchema } from "../../../src/schemas/outlet.ts";
import { personSchema } from "../../../src/schemas/person.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { build, createTranscript, listResults, openFolder } from "../index-folder.ts";

const people = [
  {
    id: "obrien-keith",
    ...personSchema.parse({
      names: [
        { language: "en", family: "O’Brien", given: "Keith James" },
        { language: "ja", family: "オブライエン", given: "キース" },
      ],
      aliases: ["Mr. O’Brien"],
      offices: [
        { title: { en: "Press Secretary", ja: "報道官" }, to: "2021-12-31" },
        {
          title: { en: "Minister for Foreign Affairs", ja: "外務大臣" },
          short: { en: "Foreign Minister" },
          from: "2022-01-01",
        },
      ],
    }),
  },
  {
    id: "brien-mary",
    ...personSchema.parse({
      names: [{ language: "en", family: "Brien", given: "Mary" }],
      aliases: ["Ms. Brien"],
    }),
  },
  {
    id: "nagy-eva",
    ...personSchema.parse({
      names: [{ language: "en", family: "Nagy", given: "Éva" }],
      aliases: ["Ms. Nagy"],
      offices: [
        {
          title: {
            en: "Deputy Director-General of the Treasury",
            fr: "Sous-directeur général du Trésor",
          },
          organisation: { en: "HM Government" },
          from: "2023-01-01",
        },
      ],
    }),
  },
  {
    id: "watanabe",
    ...personSchema.parse({
      names: [{ language: "ja", family: "渡邉", given: "弘", order: "family-first" }],
      aliases: ["渡邉総裁"],
    }),
  },
];
const outlet = { id: "asahi", ...outletSchema.parse({ name: { en: "Asahi Shimbun" } }) };
const directory = createDirectory(people, [outlet]);

const search = openFolder(
  await build(
    [
      createTranscript(
        "2021-05-01-early.en",
        `### Q1

**Asahi Shimbun:** Will the US send an e-mail to policy makers?

**Mr. O’Brien:** It costs 1,000 dollars, or ¥150,000; the debt is 120 million.

### Q2

**Reporter:** Who told us that?

**Ms. Brien:** The Press Secretary, by email. 1000 policymakers know; $1.2 billion.
`,
        directory,
      ),
      createTranscript(
        "2022-05-01-late.en",
        `### Q1

**Reporter:** Do not untie it. Is the U.N. able?

**Mr. O’Brien:** Policy-makers of NATO and the U.S.-Japan alliance met in Malloch-Brown’s house.

### Q2

**Reporter:** Who runs N.A.T.O.?

**Deputy Spokesperson Jane Roe:** Mr. Müller and Mr. Mueller, of Hawaiʻi and ISIL, flew to D.C. I saw it.
`,
        directory,
      ),
      createTranscript(
        "2022-05-01-late.ja",
        `### Q1

**記者：** 國會で話しましたか。1億2000万円です。

**渡邉総裁：** 国会ではない。高市 早苗さん、アンゲラ・メルケルさん。

### Q2

**記者：** 國會、國會、國會。

**渡邉総裁：** １２０，０００，０００円、二〇二二年です。
`,
        directory,
      ),
      createTranscript(
        "2023-05-01-labels.en",
        `### Q1

**Reporter (Jane Smythe-Grant, Daily Herald):** Is it gadolinium?

**Permanent Envoy Ana-Lucía de Hoop Scheffer:** Cerium.

### Q2

**Jean-Pierre Dupont, Le Monde:** Is it niobium?

**Yttrium Commissioner Shaun O’Shea:** Tantalum.

### Q3

**Reporter:** Is it hafnium?

**Ms. Nagy:** Rhenium.
`,
        directory,
      ),
    ],
    { directory },
  ),
);

const [early1, early2] = ["2021-05-01-early.en Q1", "2021-05-01-early.en Q2"];
const [late1, late2] = ["2022-05-01-late.en Q1", "2022-05-01-late.en Q2"];
const [label1, label2] = ["2023-05-01-labels.en Q1", "2023-05-01-labels.en Q2"];
const label3 = "2023-05-01-labels.en Q3";
const [ja1, ja2] = ["2022-05-01-late.ja Q1", "2022-05-01-late.ja Q2"];

async function find(query: string): Promise<string[]> {
  const found = await search(new URLSearchParams({ q: query }).toString());
  return found.beginnings ? [] : listResults(found);
}

async function expectAll(table: readonly (readonly [queries: string, units: string[]])[]) {
  for (const [queries, units] of table) {
    for (const query of queries.split(" | ")) {
      assert.deepEqual((await find(query)).sort(), units.toSorted(), query);
    }
  }
}

test("an abbreviation is found with points and without, and is not the word that it looks like", async () => {
  await expectAll([
    ["US | U.S. | U. S. | ＵＳ | u.s.", [early1, late1]],
    ["us", [early1, early2, late1]],
    ["UN | U.N.", [late1]],
    ["NATO | N.A.T.O. | N. A. T. O. | Nato | nato", [late1, late2]],
    ["US-Japan | U.S.-Japan", [late1]],
    ["ISIL | I.S.I.L. | I. S. I. L.", [late2]],
    ["DC | D.C. | D. C.", [late2]],
    ["WHO", [early2, late2]],
    ["USX", []],
  ]);
});

test("a compound is found written apart, together and with a hyphen", async () => {
  await expectAll([
    ["policymakers | policy-makers | policy makers | Policy‑Makers", [early1, early2, late1]],
    ["email | e-mail | e mail", [early1, early2]],
    ["Malloch Brown | MallochBrown | Malloch-Brown’s", [late1]],
    ["Hawaii | Hawai'i | Hawaiʻi", [late2]],
    ["notuntie", []],
    ['"e-mail" | "e mail"', [early1]],
    ['"policymakers"', [early2]],
  ]);
});

test("a number is found with and without separators, wide and in characters", async () => {
  await expectAll([
    ["1000 | 1,000 | 1 000 | 1.000 | １，０００ | 1'000 | 一千", [early1, early2]],
    ["120,000,000 | 120000000 | 1億2000万 | 1億2,000万 | 一億二千万 | 1.2億", [early1, ja1, ja2]],
    ["1億2,000万円 | 120000000円", [ja1, ja2]],
    ["150000 | ¥150,000 | ¥150000 | 15万", [early1]],
    ["$1.2bn | $1,200,000,000 | 1.2 billion", [early2]],
    ["二〇二二年", [ja2]],
    ["$1000 | US$ 1,000 | 1000 dollars", [early1]],
    ["€1000", []],
    ['"1000"', [early2]],
  ]);
});

test("letters are found by what is written for them", async () => {
  await expectAll([
    ["Müller", [late2]],
    ["Mueller", [late2]],
    ["Muller", [late2]],
  ]);
});

test("who speaks is found by name, in any order and by initials, and by no other's name", async () => {
  await expectAll([
    ["Keith O'Brien | O’Brien, Keith | Keith James O'Brien | K. O'Brien | OBrien", [early1, late1]],
    ["オブライエン・キース | キース・オブライエン", [early1, late1]],
    ["Mary Brien", [early2]],
    ["Mary O'Brien", []],
    ["渡辺 弘 | 渡邊弘 | 渡邉　弘 | 渡辺総裁", [ja1, ja2]],
    ["高市早苗 | 高市　早苗", [ja1]],
    ["アンゲラメルケル", [ja1]],
    ["Asahi Shimbun | asahi", [early1]],
    ["Jane Roe | Roe | Deputy Spokesperson | Spokesperson Jane Roe", [late2]],
  ]);
});

test("who has no entry is found by each name in the printed label, and by no word of the office alone", async () => {
  await expectAll([
    ["Jane Smythe-Grant | Smythe-Grant | Smythe | SmytheGrant gadolinium", [label1]],
    ["Daily Herald | Herald | Ana-Lucía | Ana Lucía | Lucia | Hoop Scheffer | Scheffer", [label1]],
    ["Jean-Pierre | Jean Pierre | Pierre | Dupont | Le Monde | Monde", [label2]],
    ["Shaun | O'Shea | Shea | Commissioner O'Shea | Yttrium Commissioner", [label2]],
    ["Jean Smythe | Shaun Dupont cerium | permanent | yttrium", []],
  ]);
});

test("who speaks is found by the office of that day", async () => {
  await expectAll([
    ["Press Secretary", [early1, early2]],
    ["Minister for Foreign Affairs | Foreign Minister | 外務大臣", [late1]],
    ["Press Secretary debt", [early1]],
    ["foreign alliance", []],
    ["Director-General | Director General | Treasury | Trésor | Government", [label3]],
    [
      "Director-General of the Treasury | Sous-directeur général rhenium | Treasury hafnium",
      [label3],
    ],
    ["Foreign Affairs | Minister alliance", [late1]],
    ["Treasury alliance | deputy rhenium", []],
  ]);
});

test("a quoted phrase that no text has is looked for among names, offices and labels of who speaks", async () => {
  await expectAll([
    ['"Mr. O’Brien" | "mr o\'brien"', [early1, late1]],
    ['"Press Secretary"', [early2]],
    ['"Foreign Minister" alliance', [late1]],
    ['"Deputy Spokesperson"', [late2]],
    ['"Deputy Jane"', []],
  ]);
});

test("words of the text stand above names and offices, a character above its variants", async () => {
  assert.deepEqual(await find("Press Secretary"), [early2, early1]);
  assert.deepEqual(await find("国会"), [ja1, ja2]);
  assert.deepEqual(await find("國會"), [ja2, ja1]);
  assert.deepEqual(await find('"国会"'), [ja1]);
  assert.deepEqual(await find("email"), [early2, early1]);
});

test("of a misspelt name that a sign divides the whole is meant", async () => {
  const meant = { Obrian: "O’Brien", obrein: "o’brien", "Obrian debt": "O’Brien debt" };
  for (const [query, expected] of Object.entries(meant)) {
    const found = await search(new URLSearchParams({ q: query }).toString());
    assert.deepEqual([found.hits.length, found.meant], [0, expected], query);
  }
});

test("a quoted word with a sign is found as it is alone, without quotes in every form", async () => {
  const texts = [
    "Growth was 5%, says R&D.",
    "Growth was 5 per cent, says R & D.",
    "It is 5 of them.",
  ];
  const transcripts = texts.map((text, index) =>
    createTranscript(
      `2022-08-0${String(index + 1)}-t.en`,
      `### Q1\n\n**A:** ${text}\n\n**B:** No.\n`,
    ),
  );
  const search = openFolder(await build(transcripts));
  const count = async (q: string) =>
    listResults(await search(new URLSearchParams({ q }).toString())).length;
  for (const [query, results] of [
    ['"5%"', 1],
    ["5%", 2],
    ["5 per cent", 2],
    ['"R&D"', 1],
    ["R&D", 2],
  ] as const) {
    assert.equal(await count(query), results, query);
  }
});
