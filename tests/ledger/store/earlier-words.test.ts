import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readEarlierWords } from "../../../src/ledger/store/earlier-words.ts";
import { readLedger, unpackText, writeLedgerFiles } from "../../../src/ledger/store/ledger-file.ts";
import { rememberPublished } from "../../../src/archive/cache/published-memory.ts";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { readLive } from "../../../src/ledger/store/read-live.ts";
import { planArchivePublication } from "../../../src/ledger/store/plan-publication.ts";
import { writeLedger } from "../../../src/ledger/pure/ledger.ts";
import { sampleContent, writeContent } from "../../archive/content-folder.ts";

const folder = "transcripts/2022";
const before = ["What did you say about Myanmar?", "That we are concerned."];

test("words of a unit that changed in a renamed file are found in what this machine published", async () => {
  const root = writeContent(sampleContent());
  await publish(root, true);
  renameAndMend(root);
  assert.deepEqual((await readWords(root)).get("2022-02-02-hayashi#Q1@en"), before);
});

test("they are found in the Git history too, under the earlier name", async () => {
  const root = writeContent(sampleContent());
  await publish(root, false);
  commit(root);
  renameAndMend(root);
  assert.deepEqual((await readWords(root)).get("2022-02-02-hayashi#Q1@en"), before);
});

test("of a unit that moved the ledger keeps the words, and they are read from it", async () => {
  const root = writeContent(sampleContent());
  await publish(root, true);
  edit(root, (text) => text.replace("## Questions\n\n### Q1\n\n", ""));
  const ledger = join(root, "permalinks", "2022.jsonl");
  const moved = { conference: "2022-02-02-hayashi", unit: "Q1", to: "#S1" };
  const line = JSON.stringify({ ...moved, moved: "2026-11-24", why: "Merged" });
  writeFileSync(ledger, `${readFileSync(ledger, "utf8")}${line}\n`);
  await publish(root, false);
  const { ledger: kept } = await readLedger(root, "content");
  const { last } = kept.published.get("2022-02-02-hayashi#Q1@en")?.record ?? {};
  assert.deepEqual(unpackText(last?.text ?? ""), before);
  assert.deepEqual((await readWords(root)).get("2022-02-02-hayashi#Q1@en"), before);
});

async function publish(root: string, remembers: boolean): Promise<void> {
  mkdirSync(join(root, "permalinks"), { recursive: true });
  const archive = await readArchive({ root });
  const { records } = await planArchivePublication(archive, "2026-11-24");
  await writeLedgerFiles(root, writeLedger(records));
  if (remembers) await rememberPublished(archive);
}

async function readWords(root: string) {
  const archive = await readArchive({ root });
  const { ledger } = await readLedger(root, "content");
  return await readEarlierWords(archive, ledger, await readLive(archive, ledger));
}

function renameAndMend(root: string): void {
  edit(root, (text) =>
    text
      .replace("concerned", "deeply concerned")
      .replace("source:", "formerly: [2022-02-02-hayashi]\nsource:"),
  );
  const [from, to] = ["2022-02-02-hayashi.en.md", "2022-02-02-hayashi-yoshimasa.en.md"];
  renameSync(join(root, folder, from), join(root, folder, to));
}

function edit(root: string, change: (text: string) => string): void {
  const path = join(root, folder, "2022-02-02-hayashi.en.md");
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function commit(root: string): void {
  const as = ["-c", "user.name=Archivist", "-c", "user.email=archivist@example.org"];
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    [...as, "commit", "-q", "-m", "Publish"],
  ]) {
    execFileSync("git", args, { cwd: root });
  }
}
