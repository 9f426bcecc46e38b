import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkArchive } from "../../src/audit/check-archive.ts";
import { importFile } from "../../src/importer/roof/import-file.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { noOptions } from "../no-options.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-divided-"));
process.env["LECTERN_CACHE"] = join(folder, "cache");
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = `Press conference on the pier
9 May 2024

Q: Will the night boat still call here?

(x) It will, every night but Sunday.

Q: And what does the new pier cost?

(x) Four million, and the county pays half of it.
`;

test("a label that somebody divides from its words by hand may have a colon that the source lacks", async () => {
  const [file, root] = [join(folder, "source.txt"), join(folder, "content")];
  writeFileSync(file, text);
  const said = { publisher: "Pier Board", timeZone: "Europe/London" };
  const options = { ...noOptions, ...said, root, dryRun: false, force: false };
  const { report } = await importFile(file, options, {
    directory: createDirectory(),
    profiles: [],
    problems: [],
    findMissing: () => Promise.resolve(undefined),
    listUsedIds: () => [],
    findWithdrawn: () => Promise.resolve({ has: () => false }),
    readHoldings: () => Promise.resolve({ sources: new Map(), ids: new Set(), renamed: new Map() }),
  });
  const path = join(root, report.output ?? "");
  const written = readFileSync(path, "utf8");
  const divided = written
    .replaceAll("\n(x) ", "\n**(x):** ")
    .replace("source:", "labels:\n  (x):\n    role: respondent\nsource:");
  const list = async () => (await checkArchive(root)).problems.map(({ kind }) => kind);
  writeFileSync(path, divided);
  assert.deepEqual(await list(), []);
  writeFileSync(path, divided.replace("**(x):** It", "**(x):** Yes: it"));
  assert.deepEqual(await list(), ["words-changed"]);
});
