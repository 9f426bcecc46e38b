import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { answerRead, memoizeReads, recordReads } from "../../src/archive/reads.ts";
import { findEntry, watchArchive } from "../../src/archive/watched-archive.ts";
import { hasDoor } from "../../src/site/doors.ts";
import { findNeighbours, listTranslations } from "../../src/site/neighbours.ts";
import { findPublished, getPermalinks } from "../../src/site/permalinks.ts";

const demo = watchArchive(await readArchive({ root: "tests/demo" }));
const [entry] = demo.entries;
assert.ok(entry);

test("what a page reads of the archive is recorded as questions, each once", async () => {
  const { reads, result } = await recordReads(async () => {
    demo.people.get("fenn-tobias");
    findNeighbours(demo, entry);
    findNeighbours(demo, entry);
    listTranslations(demo, entry);
    findPublished(await getPermalinks(demo), entry, "Q1");
    return hasDoor(demo, "onThisDay");
  });
  assert.equal(result, true);
  assert.deepEqual(reads, [
    "door\nonThisDay",
    `neighbours\n${entry.key}`,
    "people\nfenn-tobias",
    `published\n${entry.id}\nen`,
    `texts\n${entry.id}`,
  ]);
});

test("who goes through all transcripts, people or old addresses depends on all of them", async () => {
  const { reads } = await recordReads(async () => {
    const { old } = await getPermalinks(demo);
    return [...demo.people.keys()].length + demo.topics.size + demo.entries.length + old.length;
  });
  assert.deepEqual(reads, ["entries", "files\npermalinks/", "people", "topics"]);
});

test("pages that are rendered at once have each its own reads", async () => {
  const read = (id: string) =>
    recordReads(async () => {
      await Promise.resolve();
      return demo.people.get(id);
    });
  const found = await Promise.all([read("fenn-tobias"), read("brisk-halvard")]);
  assert.deepEqual(
    found.map(({ reads }) => reads),
    [["people\nfenn-tobias"], ["people\nbrisk-halvard"]],
  );
});

test("what was found once is recorded of each page that asks for it", async () => {
  let made = 0;
  const name = memoizeReads((_: { archive: typeof demo }, { id }: { id: string }) => {
    made += 1;
    return demo.people.get(id)?.names;
  });
  const key = { id: "fenn-tobias" };
  const ask = () => recordReads(() => Promise.resolve(name({ archive: demo }, key)));
  const [first, second] = [await ask(), await ask()];
  assert.deepEqual(second, first);
  assert.deepEqual(second.reads, ["people\nfenn-tobias"]);
  assert.equal(made, 1);
});

test("a question that is put again has the answer that a page was given", async () => {
  const { reads } = await recordReads(() => Promise.resolve(findEntry(demo, entry.id, "en")));
  assert.deepEqual(await answerRead(demo, reads[0] ?? ""), entry);
  assert.equal(await answerRead(demo, "people\nnobody"), undefined);
  assert.throws(() => answerRead(demo, "unheard-of"), TypeError);
});
