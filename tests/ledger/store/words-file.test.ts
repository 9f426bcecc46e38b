import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { readLedger } from "../../../src/ledger/store/ledger-file.ts";
import { checkPermalinks } from "../../../src/ledger/store/check-permalinks.ts";
import {
  planArchivePublication,
  recordPublication,
} from "../../../src/ledger/store/publish-archive.ts";
import { checkWords, readWords } from "../../../src/ledger/store/words-file.ts";
import { readInputs } from "../../../src/files/inputs.ts";
import type { PublishedWords } from "../../../src/schemas/permalink.ts";
import { sampleContent, writeContent } from "../../archive/content-folder.ts";
import { joinSentences } from "../../join-sentences.ts";

const key = "2022-02-02-hayashi#Q1@en";
const before = ["What did you say about Myanmar?", "That we are concerned."];
const wordsFile = "permalinks/words/2022/2022-02-02.jsonl";
const ledgerFile = "permalinks/2022.jsonl";

test("words are stored once for each fingerprint, through changes and a renamed conference", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  const first = listLines(root);
  await publish(root, "2026-11-25");
  assert.deepEqual(listLines(root), first);
  renameAndMend(root);
  await publish(root, "2026-11-26");
  const second = listLines(root);
  assert.equal(second.length, first.length + 1);
  assert.deepEqual(
    first.filter((line) => !second.includes(line)),
    [],
  );
  assert.deepEqual(await check(root), []);
});

test("the words before a change are read in a renamed file too", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  renameAndMend(root);
  const plan = await planArchivePublication(await readArchive({ root }), "2026-11-25");
  const { ledger } = await readLedger(root, "content");
  const fingerprint = ledger.published.get(key)?.record.words ?? "";
  const words = await readWords(root, ledger, ["2022-02-02-hayashi"]);
  assert.deepEqual(words.get(fingerprint)?.text, before);
  assert.ok(plan.publications.some(({ text }) => text.unit === "Q1"));
});

test("words that are altered or missing are problems, each with its line", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  const path = join(root, wordsFile);
  const whole = readFileSync(path, "utf8");
  const line = listLines(root).findIndex((one) => one.includes("Myanmar")) + 1;
  writeFileSync(path, whole.replace("Myanmar", "Burma"));
  const [altered, ...others] = await check(root);
  assert.match(altered ?? "", new RegExp(`^content/${wordsFile}:${String(line)} permalink-words`));
  assert.deepEqual(others, []);
  rmSync(path);
  const [gone, ...problems] = await check(root);
  assert.match(gone ?? "", /file-read .*Restore it from its history\.$/);
  assert.equal(problems.length, whole.trim().split("\n").length);
  assert.match(problems[0] ?? "", /permalink-words .*add the line \{"words":"[0-9a-f]{16}"\}/);
  const lines = problems.map((problem) => /\{"words":"\w+"\}/.exec(problem)?.[0] ?? "");
  writeFileSync(path, lines.join("\n"));
  assert.deepEqual(await check(root), []);
});

test("a file that was proved is read again only after it changed", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  const { ledger } = await readLedger(root, "content");
  const proved = new Set<string>();
  assert.deepEqual(
    await checkWords(root, "content", ledger, proved, readInputs(root, undefined)),
    [],
  );
  assert.equal(proved.size, 1);
  await checkWords(root, "content", ledger, proved, readInputs(root, undefined));
  assert.equal(proved.size, 1);
  writeFileSync(join(root, wordsFile), "");
  assert.ok(
    (await checkWords(root, "content", ledger, proved, readInputs(root, undefined))).length > 0,
  );
});

test("a withdrawn exchange leaves no words in the folder, and its hashes", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  edit(root, (text) => text.replace(/## Questions[^]*/, ""));
  declare(root, { unit: "Q1", withdrawn: "2026-11-25", why: "At its request." });
  await publish(root, "2026-11-25");
  assert.doesNotMatch(readFileSync(join(root, wordsFile), "utf8"), /Myanmar|concerned/);
  const { ledger } = await readLedger(root, "content");
  const words = await readWords(root, ledger, ["2022-02-02-hayashi"]);
  const { of, clauses } = words.get(ledger.published.get(key)?.record.words ?? "") ?? {};
  assert.deepEqual([of, clauses?.length], [10, 2]);
  assert.deepEqual(await check(root), []);
});

test("words that a ledger of the earlier form keeps are carried over", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  edit(root, (text) => text.replace("## Questions\n\n### Q1\n\n", ""));
  const path = join(root, ledgerFile);
  const packed = deflateRawSync(before.join("\n")).toString("base64");
  const last = JSON.stringify({ when: "2026-11-24", text: packed });
  const earlier = readFileSync(path, "utf8")
    .replaceAll('"since"', '"sketch":"3:1a.2b","since"')
    .replace(/("unit":"Q1".*)\}\n/, `$1,"last":${last}}\n`);
  writeFileSync(path, earlier);
  rmSync(dirname(join(root, wordsFile)), { recursive: true });
  declare(root, { unit: "Q1", to: "#S1", moved: "2026-11-24", why: "Merged" });
  assert.deepEqual(await check(root), []);
  await publish(root, "2026-11-25");
  assert.doesNotMatch(readFileSync(path, "utf8"), /sketch|last/);
  assert.ok(listLines(root).some((line) => line.includes(JSON.stringify(before))));
  assert.deepEqual(await check(root), []);
});

test("words of the earlier form that have another fingerprint are not taken for what was published", async () => {
  const root = writeContent(sampleContent());
  await publish(root, "2026-11-24");
  const path = join(root, ledgerFile);
  const packed = deflateRawSync("Words of somebody else.").toString("base64");
  const last = JSON.stringify({ when: "2026-11-24", text: packed });
  const lines = readFileSync(path, "utf8").replace(/("unit":"Q1".*)\}\n/, `$1,"last":${last}}\n`);
  writeFileSync(path, lines);
  rmSync(join(root, wordsFile));
  const { ledger } = await readLedger(root, "content");
  const fingerprint = ledger.published.get(key)?.record.words ?? "";
  const words = await readWords(root, ledger, []);
  assert.deepEqual(words.get(fingerprint), { words: fingerprint });
});

async function publish(root: string, date: string): Promise<void> {
  mkdirSync(join(root, "permalinks"), { recursive: true });
  const archive = await readArchive({ root });
  await recordPublication(archive, await planArchivePublication(archive, date));
}

/** What `check` says of the ledger and the words, as place, kind and reason. */
async function check(root: string): Promise<string[]> {
  const archive = await readArchive({ root });
  const { ledger } = await readLedger(root, "content");
  const problems = [
    ...(await checkWords(root, "content", ledger, new Set(), readInputs(root, undefined))),
    ...(await checkPermalinks(archive, ledger)),
  ];
  return problems.map(
    ({ file, line, kind, ...rest }) => `${file}:${String(line)} ${kind} ${joinSentences(rest)}`,
  );
}

function listLines(root: string): string[] {
  const lines = readFileSync(join(root, wordsFile), "utf8").trim().split("\n");
  const fingerprints = lines.map((line) => (JSON.parse(line) as PublishedWords).words);
  assert.equal(new Set(fingerprints).size, lines.length);
  return lines;
}

function declare(root: string, declared: object): void {
  const path = join(root, ledgerFile);
  const line = JSON.stringify({ conference: "2022-02-02-hayashi", ...declared });
  writeFileSync(path, `${readFileSync(path, "utf8")}${line}\n`);
}

function renameAndMend(root: string): void {
  edit(root, (text) =>
    text
      .replace("concerned", "deeply concerned")
      .replace("source:", "formerly: [2022-02-02-hayashi]\nsource:"),
  );
  const [from, to] = ["2022-02-02-hayashi.en.md", "2022-02-02-hayashi-yoshimasa.en.md"];
  renameSync(join(root, "transcripts/2022", from), join(root, "transcripts/2022", to));
}

function edit(root: string, change: (text: string) => string): void {
  const path = join(root, "transcripts/2022/2022-02-02-hayashi.en.md");
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
