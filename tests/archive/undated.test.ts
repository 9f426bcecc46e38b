import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByDate, listUndated } from "../../src/site/groups.ts";
import { findNeighbours } from "../../src/site/neighbours.ts";
import { sortEntries } from "../../src/archive/order.ts";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { listSitePages } from "../../src/site/site-pages.ts";
import { sampleContent, writeContent, writeSample } from "./content-folder.ts";
import { createArchive, createEntry } from "./entries.ts";
import { joinSentences } from "../join-sentences.ts";

const dated = createEntry("1901-01-01-old.en");
const first = createEntry("undated-a.en");
const second = createEntry("undated-b.en");
const secondJapanese = createEntry("undated-b.ja");
const third = createEntry("undated-c.en");
const archive = createArchive(
  ...sortEntries([third, secondJapanese, first, dated, second, createEntry("2022-01-01-new.en")]),
);

test("undated conferences come after all dated ones, by id, the site's language first", () => {
  assert.deepEqual(
    archive.entries.map(({ key }) => key),
    [
      "2022-01-01-new.en",
      "1901-01-01-old.en",
      "undated-a.en",
      "undated-b.en",
      "undated-b.ja",
      "undated-c.en",
    ],
  );
});

test("undated conferences belong to no year and have a list of their own", () => {
  assert.deepEqual([...groupByDate(archive.entries, "year").keys()], ["2022", "1901"]);
  assert.deepEqual(
    listUndated(archive).map(({ id, entries }) => [id, entries.length]),
    [
      ["undated-a", 1],
      ["undated-b", 2],
      ["undated-c", 1],
    ],
  );
});

test("the neighbours of an undated conference are undated, in the order of their list", () => {
  assert.deepEqual(findNeighbours(archive, first), { next: second });
  assert.deepEqual(findNeighbours(archive, secondJapanese), { previous: first, next: third });
  assert.deepEqual(findNeighbours(archive, third), { previous: second });
  assert.equal(findNeighbours(archive, dated).previous, undefined);
});

test("the list of undated conferences is a page only if there are any", () => {
  assert.ok([...listSitePages(archive)].includes("/undated/"));
  assert.ok([...listSitePages(archive)].includes("/ja/undated/"));
  assert.ok([...listSitePages(archive)].includes("/undated/b/"));
  assert.deepEqual(
    [...listSitePages(createArchive(dated))].filter((path) => path.includes("undated")),
    [],
  );
});

test("an undated transcript has a warning that says what to do once its date is known", async () => {
  const { entries, problems } = await read("undated", "undated-hayashi");
  assert.deepEqual(problems, [
    "transcripts/undated/undated-hayashi.en.md:3:8 start-undated Unexpected `undated`, expected a date; nobody finds the conference by its time, and citations say that it has none; once the date is known write it here, rename the file to YYYY/YYYY-MM-DD-hayashi.en.md and write `undated-hayashi` below `formerly:`",
  ]);
  assert.deepEqual(
    entries.map(({ id, slug, date, frontmatter }) => ({
      id,
      slug,
      date,
      start: frontmatter.start,
    })),
    [{ id: "undated-hayashi", slug: "hayashi", date: null, start: null }],
  );
});

test("a date that became known asks for a new file name and for the earlier id", async () => {
  assert.deepEqual((await read("2022-02-02T08:13", "undated-hayashi")).problems, [
    "transcripts/undated/undated-hayashi.en.md:3:8 date-mismatch Unexpected date `2022-02-02`, expected `undated` as in the file name; the address would name another day than the page; rename the file to 2022/2022-02-02-hayashi.en.md and write `undated-hayashi` below `formerly:`, so that its links hold",
  ]);
});

test("a file that is named by a day is not undated", async () => {
  assert.deepEqual((await read("undated", "2022-02-02-hayashi", "2022")).problems, [
    "transcripts/2022/2022-02-02-hayashi.en.md:3:8 date-mismatch Unexpected date `undated`, expected `2022-02-02` as in the file name; the address would name another day than the page; correct the one that is wrong",
  ]);
});

test("an undated file is in the folder of undated files", async () => {
  const [problem] = (await read("undated", "undated-hayashi", "2022")).problems;
  assert.equal(
    problem,
    "transcripts/2022/undated-hayashi.en.md:1:1 file-name Unexpected folder `2022`, expected `undated`, as the file's name begins; files are looked up there; move the file to transcripts/undated/",
  );
});

async function read(start: string, id: string, folder = "undated") {
  const sample = Object.entries(sampleContent());
  const others = Object.fromEntries(sample.filter(([name]) => !name.startsWith("transcripts/")));
  const path = `transcripts/${folder}/${id}.en.md`;
  const root = writeContent({ ...others, [path]: writeSample({ fields: { start } }) });
  const { entries, problems } = await readArchive({ root });
  const shown = problems.map(({ file, line, column, kind, ...rest }) => {
    return `${file.slice(root.length + 1)}:${String(line)}:${String(column)} ${kind} ${joinSentences(rest)}`;
  });
  return { entries, problems: shown };
}
