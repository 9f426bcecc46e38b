import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { checksumsName, formatChecksums } from "../../src/data/checksums.ts";
import { describeData, writeDataFile } from "../../src/data/data-files.ts";
import { csvStart, formatCsvRow } from "../../src/exports/csv.ts";
import { type DataExample, listExamples } from "../../src/data/examples.ts";
import { type Served, startServer } from "../../src/cli/preview/server.ts";

const archive = await readArchive({ root: "tests/demo" });
const sets = await describeData(archive);
const names = sets.map(({ set }) => set.name);
const site = mkdtempSync(join(tmpdir(), "lectern-data-"));
let served: Served;

before(async () => {
  mkdirSync(join(site, "data"));
  for (const { set } of sets) {
    for (const ending of set.endings) {
      const parts = await Array.fromAsync(writeDataFile(set, ending));
      writeFileSync(join(site, "data", `${set.name}.${ending}`), Buffer.concat(parts));
    }
  }
  writeFileSync(join(site, "data", checksumsName), formatChecksums(sets));
  served = await startServer({ dir: site, base: "/", port: 0, host: "127.0.0.1" });
});

after(async () => {
  await served.close();
  rmSync(site, { recursive: true });
});

const exchanges = archive.entries
  .filter(({ date }) => date?.year === "2025")
  .flatMap(({ units }) => units);

/** What each example prints, as far as the archive decides it. */
const expected: Readonly<Record<DataExample["purpose"], (output: string) => void>> = {
  count: (output) => {
    const numbers = output
      .trim()
      .split("\n")
      .map((line) => parseInt(line, 10));
    const questions = exchanges.filter(({ kind }) => kind === "exchange").length;
    assert.equal(
      numbers.reduce((sum, number) => sum + number, 0),
      questions,
    );
  },
  join: (output) => {
    assert.match(output, /\/2025\/10\/28\/maddock-brisk-review\/q1\/ \[.*'(?:Brisk|Maddock)'/);
    assert.equal(output.trim().split("\n").length, exchanges.length);
  },
  people: (output) => {
    assert.match(output, /^brisk-halvard\tHalvard/m);
    assert.equal(output.trim().split("\n").length, archive.people.size);
  },
  outlets: (output) => {
    assert.match(output, /^harbour-post\tHarbour Post/m);
    assert.equal(output.trim().split("\n").length, archive.outlets.size);
  },
  topics: (output) => {
    assert.match(output, /^visa-rules\t/m);
    assert.equal(output.trim().split("\n").length, archive.topics.size);
  },
  table: (output) => {
    assert.match(output, /\/q1\/ [1-9]\d*\r?$/m);
    assert.equal(output.trim().split("\n").length, exchanges.length);
  },
  check: (output) => {
    assert.equal(output, "exchanges-2025.csv: OK\n");
  },
};

for (const { purpose, tools } of listExamples("", names)) {
  const missing = tools.filter((tool) => tool !== "node" && !has(tool));
  const skip = missing.length > 0 && `this machine has no ${missing.join(", ")}`;
  test(`the example "${purpose}" does with the data what it says`, { skip }, async () => {
    const example = listExamples(`${served.url}data/`, names).find(
      (one) => one.purpose === purpose,
    );
    assert.ok(example);
    expected[purpose](await run(example));
  });
}

const noPython = !has("python3") && "this machine has no python3";
test("the example of a table reads what a cell held before", { skip: noPython }, async () => {
  const cells = ["=1+1", "'=1+1", "＝合計", "-", "'Tis so", "plain"];
  const rows = [["address", "answer"], ...cells.map((cell) => ["/q1/", cell])];
  writeFileSync(join(site, "data/exchanges-x.csv"), csvStart + rows.map(formatCsvRow).join(""));
  const examples = listExamples(`${served.url}data/`, ["exchanges-x"]);
  const table = examples.find(({ purpose }) => purpose === "table");
  assert.ok(table);
  const lengths = (await run(table)).trim().split(/\r?\n/);
  assert.deepEqual(
    lengths,
    cells.map((cell) => `/q1/ ${String(cell.length)}`),
  );
});

test("an archive that names nobody has no example of names", () => {
  const purposes = listExamples("", ["exchanges-2022"]).map(({ purpose }) => purpose);
  assert.deepEqual(purposes, ["count", "table", "check"]);
});

async function run({ runner, code }: DataExample): Promise<string> {
  const [program, ...options] = {
    sh: ["sh", "-e", "-c", code],
    node: [process.execPath, "--input-type=module", "--eval", code],
    python3: ["python3", "-c", code],
  }[runner];
  const cwd = mkdtempSync(join(site, "run-"));
  const { stdout } = await promisify(execFile)(program ?? "", options, { cwd });
  return stdout;
}

function has(tool: string): boolean {
  return spawnSync(tool, ["--version"]).status === 0;
}
