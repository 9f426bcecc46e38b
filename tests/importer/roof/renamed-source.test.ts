import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { importFile } from "../../../src/importer/roof/import-file.ts";
import { noOptions } from "../../no-options.ts";
import { directory } from "../directory.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-renamed-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const text = `Press conference on the pier

9 May 2024

Q: Will the night boat still call here?

A: It will, every night but Sunday.
`;
const said = { publisher: "Pier Board", timeZone: "Europe/London", dryRun: false };

/** Imports a source of that name into a folder whose transcripts are those at the paths, all of one source. */
async function importAs(root: string, name: string, force: boolean, paths: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const sources = new Map<string, readonly string[]>();
  for (const path of paths) {
    const standing = readFileSync(join(folder, root, path), "utf8");
    const sha256 = /sha256: "?([0-9a-f]{64})/.exec(standing)?.[1] ?? "";
    sources.set(sha256, [...(sources.get(sha256) ?? []), path]);
  }
  const options = { ...noOptions, ...said, root: join(folder, root), force };
  const { report } = await importFile(file, options, {
    directory,
    profiles: [],
    problems: [],
    findMissing: () => Promise.resolve(undefined),
    listUsedIds: () => [],
    findWithdrawn: () => Promise.resolve({ has: () => false }),
    readHoldings: () => Promise.resolve({ sources, ids: new Set(), renamed: new Map() }),
  });
  return report.output ?? "";
}

function listSources(root: string): string[] {
  return readdirSync(join(folder, root, "sources/2024")).map((name) => name.replace(/^.*\.en/, ""));
}

test("the source of a transcript that is made anew of one with another name goes with its report", async () => {
  const path = await importAs("one", "pier.txt", false, []);
  assert.deepEqual(listSources("one").sort(), [".txt", ".txt.import.json"]);
  await importAs("one", "pier.md", true, [path]);
  assert.deepEqual(listSources("one").sort(), [".md", ".md.import.json"]);
});

test("the source stays where another transcript is of it too", async () => {
  const path = await importAs("two", "pier.txt", false, []);
  await importAs("two", "pier.md", true, [path, path]);
  assert.ok(listSources("two").includes(".txt"));
});
