import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findShared } from "../shared.ts";
import { runArchive } from "./run-archive.ts";

const id = "2022-02-02-hayashi-extraordinary.en";
const source = `content/sources/2022/${id}.txt`;

test("importing the source into an empty folder reproduces the committed file byte for byte", async () => {
  const content = mkdtempSync(join(tmpdir(), "lectern-import-"));
  try {
    const report = join(content, "report.json");
    const { code, stdout, stderr } = await runArchive(
      ...["import", source, "--content", content, "--report", report],
    );
    assert.equal(code, 0, stdout + stderr);
    const files = globSync("{transcripts,sources}/**/*.*", { cwd: content }).sort();
    assert.deepEqual(files, [
      `sources/2022/${id}.txt`,
      `sources/2022/${id}.txt.import.json`,
      `transcripts/2022/${id}.md`,
    ]);
    for (const file of files) {
      assert.ok(readFileSync(join(content, file)).equals(readFileSync(`content/${file}`)), file);
    }
    assert.deepEqual(checkReport(readFileSync(report, "utf8")), expectedReport);
  } finally {
    rmSync(content, { recursive: true });
  }
});

const seed = findShared("seed/000_1388519e9303a979.txt");
test("the committed source is the one that was received", { skip: seed.skip }, () => {
  assert.ok(readFileSync(source).equals(readFileSync(seed.path)));
});

function checkReport(text: string): unknown {
  const [report] = JSON.parse(text) as [Report];
  assert.equal(report.words.source, report.words.kept + report.words.dropped);
  return {
    statements: report.statements,
    exchanges: report.exchanges,
    turns: report.turns,
    labels: report.labels,
    dropped: report.dropped.map((entry) => entry.text),
    problems: report.problems,
  };
}

const expectedReport = {
  statements: 1,
  exchanges: 9,
  turns: 19,
  labels: {
    "Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs": 1,
    Reporter: 9,
    "Minister Hayashi": 9,
  },
  dropped: ["Press Conferences", "Japanese", "Back to Press Conferences"],
  problems: [],
};

interface Report {
  readonly words: { readonly source: number; readonly kept: number; readonly dropped: number };
  readonly dropped: readonly { readonly text: string; readonly line: number }[];
  readonly statements: number;
  readonly exchanges: number;
  readonly turns: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly problems: readonly unknown[];
}
