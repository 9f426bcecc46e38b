import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { personSchema } from "../../../src/schemas/person.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { build, createTranscript, listResults, makeFolder, openFolder } from "../index-folder.ts";

const hayashi = personSchema.parse({
  names: [
    { language: "en", family: "Hayashi", given: "Yoshimasa", order: "family-first" },
    { language: "ja", family: "林", given: "芳正", written: "林芳正", order: "family-first" },
  ],
  aliases: ["Minister Hayashi", "林外務大臣"],
  offices: [{ title: { en: "Minister for Foreign Affairs", ja: "外務大臣" } }],
});
const zelenskyy = personSchema.parse({
  names: [{ language: "en", family: "Zelenskyy", given: "Volodymyr" }],
  aliases: ["Zelensky"],
});
const directory = createDirectory([
  { id: "hayashi", ...hayashi },
  { id: "zelenskyy", ...zelenskyy },
]);

const transcripts = [
  createTranscript(
    "2021-12-01-first.en",
    `### S1

**Minister Hayashi:** We visited the U.S. for the “2+2” meeting; it cost ¥100.

### Q1

**Reporter:** Will COVID-19 delay the visit at 10:30?

**Minister Hayashi:** No. We decided—on balance—to go.

We shall see.

### Q2

**Reporter:** Did you meet Zelensky?

**Minister Hayashi:** We did not discuss Sado Island. The café was closed.
`,
    directory,
  ),
  createTranscript(
    "2022-02-02-second.en",
    `### Q1

**Reporter:** What of Sado Island Gold Mines?

**Minister Hayashi:** On balance we shall recommend them.
`,
    directory,
  ),
  createTranscript(
    "2022-02-02-second.ja",
    `### Q1

**記者：** 佐渡島の金山について、Ｇ７外相会合で話しましたか。

**林外務大臣：** 話していません。がかの会合は、2022 年です。
`,
    directory,
  ),
];
const folder = await build(transcripts, { directory, limit: 3 });
const search = openFolder(folder);

test("queries find exactly the units they should", async () => {
  const [s1, q1, q2] = ["S1", "Q1", "Q2"].map((id) => `2021-12-01-first.en ${id}`);
  const [en, ja] = ["en", "ja"].map((language) => `2022-02-02-second.${language} Q1`);
  const expected: [string, (string | undefined)[]][] = [
    ["visit", [q1, s1]],
    ['"visit"', [q1]],
    ['"on balance"', [en, q1]],
    ['"balance to go"', [q1]],
    ['"to go we"', []],
    ['"island gold"', [en]],
    ["sado -gold", [q2]],
    ['sado -"gold mines"', [q2]],
    ["2+2", [s1]],
    ["2 2", [s1]],
    ["3+2", []],
    ["U.S.", [s1]],
    ["COVID-19", [q1]],
    ["10:30", [q1]],
    ["¥100", [s1]],
    ["cafe", [q2]],
    ["CAFÉ", [q2]],
    ["gold OR café", [en, q2]],
    ["gold | closed island", [en, q2]],
    ["sado gold|closed -café", [en]],
    ['"2+2" OR 佐渡 OR zork', [s1, ja]],
    ["外相、会合 OR 3+2 OR recommend", [ja, en]],
    ["zork OR zork", []],
    ["佐渡島", [ja]],
    ["佐渡 金山", [ja]],
    ["佐渡金山", []],
    ["佐渡 の金山", [ja]],
    ["G7外相", [ja]],
    ['"外相会合"', [ja]],
    ["が", [ja]],
    ["2022年", [ja]],
    ['"2022年"', []],
    ["zelenskyy", [q2]],
    ['"zelenskyy"', []],
    ["-sado", []],
    ["", []],
  ];
  for (const [query, units] of expected) {
    const found = await search(new URLSearchParams({ q: query }).toString());
    assert.deepEqual(listResults(found).sort(), units.sort(), query);
  }
});

test("one name of a person finds the others", async () => {
  const all = await search("q=hayashi");
  assert.equal(all.hits.length, 5);
  assert.equal((await search("q=林")).hits.length, 5);
  assert.equal((await search("q=林芳正")).hits.length, 5);
});

test("what is chosen has a name where nothing is found", async () => {
  const found = await search("q=zork&conference=2021-12-01-first");
  assert.deepEqual(found.names["conference/2021-12-01-first"], { en: "first" });
});

test("filters narrow, and each count is what a value would leave", async () => {
  const found = await search("q=sado&language=ja");
  assert.deepEqual(listResults(found), []);
  assert.deepEqual(found.tally.facets.language, [{ value: "en", count: 2 }]);
  const dated = await search("person=hayashi&from=2022&to=2022");
  assert.equal(dated.hits.length, 2);
  assert.deepEqual(dated.tally.periods, [{ value: "2022-02", count: 2 }]);
  assert.deepEqual(dated.tally.facets.language, [
    { value: "en", count: 1 },
    { value: "ja", count: 1 },
  ]);
  assert.equal((await search("q=hayashi&conference=2021-12-01-first")).hits.length, 3);
});

test("words are looked for in questions, in answers or in statements", async () => {
  const list = async (address: string) => listResults(await search(address));
  assert.deepEqual(await list("q=sado&role=question"), ["2022-02-02-second.en Q1"]);
  assert.deepEqual(await list("q=sado&role=answer"), ["2021-12-01-first.en Q2"]);
  assert.deepEqual(await list("q=visit&role=statement"), ["2021-12-01-first.en S1"]);
});

test("results stand in the order asked for", async () => {
  const dates = async (sort: string) =>
    (await search(`q=sado&sort=${sort}`)).hits.map(({ entry }) =>
      entry.conference.start?.slice(0, 4),
    );
  assert.deepEqual(await dates("newest"), ["2022", "2021"]);
  assert.deepEqual(await dates("oldest"), ["2021", "2022"]);
});

test("what says more of the words in fewer stands first, and of equals the newest", async () => {
  const write = (answer: string) =>
    `### Q1\n\n**Reporter:** What of it?\n\n**Minister:** ${answer}\n`;
  const long = `Gold. ${"We shall see what comes of this. ".repeat(40)}`;
  const index = openFolder(
    await build([
      createTranscript("2019-01-01-short.en", write("Gold is gold.")),
      createTranscript("2020-01-01-once.en", write("Gold it is.")),
      createTranscript("2021-01-01-again.en", write("Gold it is.")),
      createTranscript("2022-01-01-long.en", write(long)),
    ]),
  );
  assert.deepEqual(
    listResults(await index("q=gold")).map((hit) => hit.slice(11, -6)),
    ["short", "again", "once", "long"],
  );
});

test("a word that is not there yet is taken for a beginning, and nothing is counted on it", async () => {
  const found = await search("q=recomm");
  assert.equal(found.beginnings, true);
  assert.deepEqual(listResults(found), ["2022-02-02-second.en Q1"]);
  assert.deepEqual(listResults(await search("q=zork")), []);
});

test("of a word that nobody said the nearest is meant, if it finds something", async () => {
  const meant: [string, string | undefined][] = [
    ["q=Sdao+iland", "Sado island"],
    ["q=sado+-gold+minez", undefined],
    ["q=recomend+minez+-silver", "recommend mines -silver"],
    ['q="glod+mines"', '"gold mines"'],
    ["q=xyz+OR+balence", "xyz OR balance"],
    ["q=hayasi", "hayashi"],
    ["q=林義正", "林芳正"],
    ["q=佐渡+林義正", "佐渡 林芳正"],
    ["q=sado&language=fr", undefined],
    ["q=sdao&language=ja", undefined],
    ["q=2%2B3", undefined],
  ];
  for (const [address, query] of meant) {
    const found = await search(address);
    assert.deepEqual([found.hits.length, found.meant], [0, query], address);
  }
  assert.equal((await search("q=sado")).meant, undefined);
});

test("the same content gives the same files, built again or taken from the cache", async () => {
  const cache = makeFolder();
  const again = await build(transcripts.toReversed(), { directory, limit: 3, cache });
  const cached = await build(transcripts, { directory, limit: 3, cache });
  assert.deepEqual(readFolder(again), readFolder(folder));
  assert.deepEqual(readFolder(cached), readFolder(folder));
});

test("a file of the index that is missing is an error, and the next search tries again", async () => {
  const broken = await build(transcripts, { directory, limit: 3 });
  renameSync(join(broken, "chunks"), join(broken, "away"));
  const run = openFolder(broken);
  await assert.rejects(run("q=sado"), { name: "IndexError", reason: "missing" });
  renameSync(join(broken, "away"), join(broken, "chunks"));
  assert.equal((await run("q=sado")).hits.length, 2);
});

function readFolder(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(
    paths.sort().map((file) => [file.slice(path.length), hash("sha256", readFileSync(file))]),
  );
}
