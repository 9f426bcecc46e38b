import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readLibrary } from "../../../src/cli/import-library.ts";
import { importFile } from "../../../src/importer/roof/import-file.ts";
import { noOptions } from "../../no-options.ts";

const root = mkdtempSync(join(tmpdir(), "lectern-renamed-conference-"));
after(() => {
  rmSync(root, { recursive: true });
});

const boat = ["Q: Will the night boat still call here?", "A: It will, every night but Sunday."];
const crane = ["Q: Who pays for the crane?", "A: The harbour board and its insurers pay for it."];
const other = ["Q: Have the seals come back?", "A: Eleven were counted on the sandbank in March."];

async function importTurns(turns: readonly string[], force = false, id?: string) {
  const file = join(root, "received.txt");
  writeFileSync(file, ["Press conference on the pier", "9 May 2024", ...turns].join("\n\n"));
  const said = {
    publisher: "Pier Board",
    timeZone: "Europe/London",
    dryRun: false,
    ...(id && { id }),
  };
  const { report } = await importFile(
    file,
    { ...noOptions, ...said, root, force },
    await readLibrary(root),
  );
  return report;
}

function readSources(): string[] {
  const folder = join(root, "sources/2024");
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
}

test("a document with the earlier name of a conference is a version of it, or another one, and its source stays", async () => {
  const first = join(root, (await importTurns(boat)).output ?? "");
  const renamed = first.replace("press-conference-on-the-pier", "night-boat");
  renameSync(first, renamed);
  const text = readFileSync(renamed, "utf8");
  const formerly = "---\nformerly: [2024-05-09-press-conference-on-the-pier]\n";
  writeFileSync(renamed, text.replace("---\n", formerly));
  const kept = readSources();
  const refused = await importTurns([...boat, ...crane]);
  assert.match(
    JSON.stringify(refused.problems),
    /2024-05-09-night-boat\.en\.md is already there and holds another version/,
  );
  assert.deepEqual(readSources(), kept);
  for (const force of [false, true]) {
    const { output } = await importTurns(other, force);
    assert.equal(output, "transcripts/2024/2024-05-09-press-conference-on-the-pier-2.en.md");
  }
  const named = await importTurns(crane, true, "2024-05-09-press-conference-on-the-pier");
  assert.match(
    JSON.stringify(named.problems),
    /The source of transcripts.*night-boat\.en\.md stands/,
  );
  assert.ok(kept.every((source) => readSources().includes(source)));
  const { output } = await importTurns([...boat, ...crane], true);
  assert.equal(output, "transcripts/2024/2024-05-09-night-boat.en.md");
});
