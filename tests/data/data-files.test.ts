import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { loadTranscript } from "../../src/archive/read/load-transcript.ts";
import { formatChecksums } from "../../src/data/checksums.ts";
import { describeData, writeDataFile } from "../../src/data/data-files.ts";
import { type DataEnding, type DataSet, listDataSets } from "../../src/data/data-sets.ts";
import { recordSchemas } from "../../src/schemas/records.ts";
import { listUnits, listUnitText } from "../../src/transcript/model/read.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { sampleBody, sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";

const demo = await readArchive({ root: "tests/demo" });

test("there is a set for each year, for what is undated, and for what exchanges name", () => {
  const names = listDataSets(demo).map(({ name }) => name);
  const years = ["2025", "2024", "2023", "2022", "2021", "2020", "undated"];
  assert.deepEqual(names, [
    ...years.map((year) => `exchanges-${year}`),
    ...["people", "outlets", "topics"],
  ]);
});

test("every record is what its JSON Schema says, and there are as many as the set says", async () => {
  for (const set of listDataSets(demo)) {
    const schema = recordSchemas[set.schema];
    const records = (await readLines(set)).trimEnd().split("\n");
    assert.equal(records.length, set.size, set.name);
    for (const record of records) {
      const value: unknown = JSON.parse(record);
      assert.deepEqual(schema.parse(value), value);
    }
  }
});

test("the records hold every word of the archive, who speaks and who asks, each in its exchange", async () => {
  const records = new Map<string, object>();
  for (const set of listDataSets(demo).filter(({ schema }) => schema === "exchange")) {
    const groups = await Promise.all(set.groups.map((group) => group.read()));
    for (const { value } of groups.flat()) {
      const { id, turns, people, outlets } = recordSchemas.exchange.parse(value);
      records.set(id, { people, outlets, text: turns.flatMap(({ paragraphs }) => paragraphs) });
    }
  }
  let count = 0;
  for (const entry of demo.entries) {
    const units = [...listUnits(await loadTranscript(demo, entry))];
    for (const [index, { unit }] of units.entries()) {
      const id = `${entry.id}#${unit.id}@${entry.language}`;
      const { people, outlets } = entry.units[index] ?? assert.fail(id);
      assert.deepEqual(records.get(id), { people, outlets, text: listUnitText(unit) }, id);
      count += 1;
    }
  }
  assert.equal(records.size, count);
});

test("what is said stands in the table by its role, and never as a formula", async () => {
  const body = sampleBody
    .replace("What did you say about Myanmar?", "\\=cmd|' /C calc'!A0\n\nAnd why?")
    .replace("**Minister Hayashi:** That", "**Minister Hayashi:** \\- That");
  const root = writeContent({
    ...sampleContent(),
    "transcripts/2022/2022-02-02-hayashi.en.md": writeSample({ body }),
  });
  const [set] = listDataSets(await readArchive({ root }));
  assert.ok(set);
  const [head = "", statement = "", exchange = ""] = (await write(set, "csv"))
    .toString()
    .split("\r\n");
  assert.equal(head.slice(0, 16), '\uFEFF"id","address",');
  assert.ok(statement.includes(`,"","I have just held a meeting.","",`), statement);
  assert.ok(exchange.includes(`,"'=cmd|' /C calc'!A0\nAnd why?","'- That we are`), exchange);
});

test("sizes and checksums are those of the files", async () => {
  const described = await describeData(demo);
  const checksums = formatChecksums(described);
  for (const { set, files } of described) {
    for (const [index, ending] of set.endings.entries()) {
      const content = await write(set, ending);
      const sha256 = createHash("sha256").update(content).digest("hex");
      const name = `${set.name}.${ending}`;
      assert.deepEqual(files[index], { name, bytes: content.length, sha256 });
      assert.ok(checksums.includes(`${sha256}  ${name}\n`));
    }
  }
});

async function write(set: DataSet, ending: DataEnding): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeDataFile(set, ending)));
}

/** The file for programs, as it is once it is unpacked. */
async function readLines(set: DataSet): Promise<string> {
  if (!set.endings.includes("ndjson.gz")) return (await write(set, "ndjson")).toString();
  return gunzipSync(await write(set, "ndjson.gz")).toString();
}

test("the sums of a site at another address are of its own files, whatever was kept of the first", () => {
  const cache = makeTemporaryFolder("data");
  const [first, second] = ["https://one.example", "https://two.example"].map((address) => {
    const env = { ...process.env, LECTERN_CACHE: cache, LECTERN_URL: address };
    return JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "--eval", describe], {
        env,
      }).toString(),
    ) as { sums: string[]; text: string[] };
  });
  assert.notDeepEqual(first, second);
  for (const { sums, text } of [first, second].filter((one) => one !== undefined)) {
    const found = text.map((one) => createHash("sha256").update(one, "base64").digest("hex"));
    assert.deepEqual(sums, found);
  }
});

/** Prints the sums of the files of the invented archive and the files themselves. */
const describe = `
  import { readArchive } from "./src/archive/read/read-archive.ts";
  import { describeData, writeDataFile } from "./src/data/data-files.ts";
  const sets = (await describeData(await readArchive({ root: "tests/demo" }))).slice(0, 2);
  const text = [];
  for (const { set } of sets)
    for (const ending of set.endings)
      text.push(Buffer.concat(await Array.fromAsync(writeDataFile(set, ending))).toString("base64"));
  console.log(JSON.stringify({ sums: sets.flatMap(({ files }) => files.map((one) => one.sha256)), text }));
`;
