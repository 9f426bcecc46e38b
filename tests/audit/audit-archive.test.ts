import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, test } from "node:test";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { checkArchive } from "../../src/audit/check-archive.ts";
import { planArchivePublication } from "../../src/ledger/store/publish-archive.ts";
import { auditArchive } from "../../src/audit/audit-archive.ts";
import { writeReports } from "../../src/audit/write-reports.ts";
import { takeInputs } from "../../src/files/kept-inputs.ts";
import { readLedger } from "../../src/ledger/store/ledger-file.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-audit-"));
process.env["LECTERN_CACHE"] = join(folder, "cache");
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const name = "2022/2022-02-02-hayashi-extraordinary.en";
const transcript = `transcripts/${name}.md`;
const report = `sources/${name}.txt.import.json`;

test("a transcript that was proved is proved again after its text or its report changed", async () => {
  const root = copyContent("changed");
  assert.deepEqual(await audit(root), []);
  const undo = edit(root, report, (text) => text.replace(/"kept":\d+/, '"kept":7'));
  assert.deepEqual(await audit(root), ["report-false"]);
  undo();
  edit(root, transcript, (text) => text.replace("35 minutes", "36 minutes"));
  assert.deepEqual(await audit(root), ["words-changed"]);
});

test("a fault is told by every audit until it is mended", async () => {
  const root = copyContent("faulty");
  edit(root, transcript, (text) => text.replace("35 minutes", "37 minutes"));
  assert.deepEqual([await audit(root), await audit(root)], [["words-changed"], ["words-changed"]]);
});

test("a report that is missing is written, and proves the transcript", async () => {
  const root = copyContent("missing");
  rmSync(join(root, report));
  assert.deepEqual(await audit(root), ["report-missing"]);
  assert.deepEqual(await writeAll(root), { written: [report], problems: [] });
  assert.deepEqual(await audit(root), []);
});

test("a report that cannot be read is not written over", async () => {
  const root = copyContent("broken");
  edit(root, report, (text) => text.slice(0, 200));
  const before = readFileSync(join(root, report), "utf8");
  assert.deepEqual(await writeAll(root), { written: [], problems: [] });
  assert.equal(readFileSync(join(root, report), "utf8"), before);
  assert.ok((await audit(root)).length > 0);
});

test("a source that no transcript names is told, and a report whose source is gone", async () => {
  const root = copyContent("left");
  const former = `sources/${name}.html`;
  for (const path of [former, `${former}.import.json`, "sources/2022/gone.txt.import.json"])
    writeFileSync(join(root, path), "{}");
  writeFileSync(join(root, "sources/2022/.hidden"), "");
  assert.deepEqual(
    (await checkArchive(root)).problems.map(({ kind, file }) => [kind, relative(root, file)]),
    [
      ["source-unused", former],
      ["source-unused", "sources/2022/gone.txt.import.json"],
    ],
  );
});

test("an omitted question is inserted under an id of its own, and all other ids and words stay", async () => {
  const root = copyContent("inserted");
  const whole = await checkArchive(root);
  edit(root, transcript, (text) =>
    text
      .replace(
        "### Q5\n",
        "### Q4a\n\n**Reporter:** And the gold?\n\n**Minister Hayashi:** No.\n\n### Q5\n",
      )
      .replace(
        "\n---\n",
        '\ncorrections:\n  - { unit: Q4a, was: "", when: 2026-11-28, why: omitted }\n---\n',
      ),
  );
  const { archive, problems } = await checkArchive(root);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    archive.entries[0]?.units.map(({ id }) => id).filter((id) => id !== "Q4a"),
    whole.archive.entries[0]?.units.map(({ id }) => id),
  );
  const { publications } = await planArchivePublication(archive, "2026-11-28");
  assert.deepEqual(
    publications.map(({ kind, text }) => `${kind} ${text.unit ?? "conference"}`),
    ["changed conference", "new Q4a"],
  );
});

/** The project's own content in a folder of its own. */
function copyContent(name: string): string {
  const root = join(folder, name, "content");
  cpSync("content", root, { recursive: true });
  return root;
}

/** Changes a file, and gives what undoes it. */
function edit(root: string, file: string, change: (text: string) => string): () => void {
  const path = join(root, file);
  const before = readFileSync(path, "utf8");
  const text = change(before);
  assert.notEqual(text, before);
  writeFileSync(path, text);
  return () => {
    writeFileSync(path, before);
  };
}

async function audit(root: string): Promise<string[]> {
  const { archive, ledger } = await read(root);
  return (await auditArchive(archive, ledger, takeInputs(archive.root))).map(({ kind }) => kind);
}

async function writeAll(root: string) {
  const { archive, ledger } = await read(root);
  return await writeReports(archive, ledger, archive.entries);
}

async function read(root: string) {
  const archive = await readArchive({ root });
  const { ledger } = await readLedger(root, "content");
  return { archive, ledger };
}
