import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { MonthTerms } from "../../../src/search/related/month-terms.ts";
import { createTermCounts } from "../../../src/search/related/rare-terms.ts";
import { getRelations } from "../../../src/search/related/relations.ts";
import { sampleContent, writeContent, writeSample } from "../../archive/content-folder.ts";

const address = "https://lectern.example";

/** A transcript of exchanges, by its name; the date is that of the name. */
function write(name: string, ...exchanges: readonly string[]): [path: string, text: string] {
  const body = exchanges.map(
    (text, index) =>
      `### Q${String(index + 1)}\n\n**Reporter:** ${text}\n\n**Minister Hayashi:** No.\n`,
  );
  const year = name.slice(0, 4);
  const fields = { start: name.slice(0, 10) };
  return [`transcripts/${year}/${name}.md`, writeSample({ fields, body: body.join("\n") })];
}

const sado = "Will Japan recommend the Sado Island Gold Mines? The Sado Island Gold Mines are old.";

function createContent(changes: Readonly<Record<string, string>> = {}): string {
  return writeContent({
    "people/hayashi-yoshimasa.yaml": sampleContent()["people/hayashi-yoshimasa.yaml"] ?? "",
    ...Object.fromEntries([
      write("2021-01-01-a.en", sado, "Nothing else?"),
      write("2021-01-01-a.ja", sado, "ほかには。"),
      write("2022-02-02-b.en", `You said [so](${address}/2021/01/01/a/q1/) and [more](#q2).`, sado),
      write("2022-02-02-b.ja", `You said [so](${address}/ja/2021/01/01/a/#q1-1).`, sado),
      write(
        "2023-03-03-c.en",
        `As [before](${address}/2020/01/01/old/q1/) and [gone](${address}/2021/01/01/a/q9/).`,
      ),
    ]),
    "permalinks/2020.jsonl":
      '{"conference":"2020-01-01-old","unit":"Q1","to":"2021-01-01-a#Q1","moved":"2024-01-01","why":"Merged"}\n',
    "permalinks/2021.jsonl":
      '{"conference":"2021-01-01-a","unit":"Q9","withdrawn":"2024-01-01","why":"By request"}\n',
    ...changes,
  });
}

async function relate(root: string) {
  const archive = await readArchive({ root });
  const relations = await getRelations(archive);
  const find = (key: string) =>
    archive.entries.find((entry) => entry.key === key) ?? assert.fail(key);
  const name = ({ entry, unit }: { entry: { key: string }; unit: { id: string } }) =>
    `${entry.key} ${unit.id}`;
  return {
    related: (key: string, id: string) => relations.listRelated(find(key), id).map(name),
    citing: (key: string, id: string) => relations.listCiting(find(key), id).map(name),
  };
}

test("related exchanges are those in the same language of other conferences, never another text of the same", async () => {
  const { related } = await relate(createContent());
  assert.deepEqual(related("2021-01-01-a.en", "Q1"), ["2022-02-02-b.en Q2"]);
  assert.deepEqual(related("2021-01-01-a.ja", "Q1"), ["2022-02-02-b.ja Q2"]);
  assert.deepEqual(related("2021-01-01-a.en", "Q2"), []);
});

test("an exchange is cited by links to its page, to its place in either text, and to where it stood before", async () => {
  const { citing } = await relate(createContent());
  assert.deepEqual(citing("2021-01-01-a.en", "Q1"), ["2022-02-02-b.en Q1", "2023-03-03-c.en Q1"]);
  assert.deepEqual(citing("2021-01-01-a.ja", "Q1"), ["2022-02-02-b.ja Q1", "2023-03-03-c.en Q1"]);
  assert.deepEqual(citing("2022-02-02-b.en", "Q2"), ["2022-02-02-b.en Q1"]);
  assert.deepEqual(citing("2021-01-01-a.en", "Q2"), []);
});

test("what another transcript changes is changed at once, although the terms of this one come from the cache", async () => {
  const root = createContent();
  const before = await relate(root);
  assert.deepEqual(before.related("2021-01-01-a.en", "Q1"), ["2022-02-02-b.en Q2"]);
  const [path, text] = write("2022-02-02-b.en", "Nothing at all.", "Nothing either.");
  writeFileSync(join(root, path), text);
  const after = await relate(root);
  assert.deepEqual(after.related("2021-01-01-a.en", "Q1"), []);
  assert.deepEqual(after.citing("2021-01-01-a.en", "Q1"), [
    "2022-02-02-b.ja Q1",
    "2023-03-03-c.en Q1",
  ]);
});

test("what is kept of a month gives the same facts and rare terms again", async () => {
  const archive = await readArchive({ root: createContent() });
  const entries = archive.entries.filter(({ id }) => id === "2021-01-01-a");
  const read = async () => {
    const month = new MonthTerms(archive, "2021-01", entries);
    const found = [];
    for (const entry of entries) {
      const facts = await month.readFacts(entry);
      const counts = createTermCounts(100);
      for (const times of [1, 2]) counts.add(facts.keys.subarray(0, 3 * times));
      const choice = { counts, units: 100, topics: "" };
      found.push({ facts, chosen: await month.choose(entry, choice) });
    }
    month.save();
    return found;
  };
  const first = await read();
  assert.ok(first.every(({ chosen }) => chosen.terms.some(({ keys }) => keys.length > 0)));
  assert.deepEqual(await read(), first);
});
