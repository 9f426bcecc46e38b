import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { noOptions } from "../../no-options.ts";
import { findShared } from "../../shared.ts";
import { directory } from "../directory.ts";

/** What follows a label's row begins another one, told apart here by expressions of this test alone. */
const publishers = [
  {
    files: "wh/*",
    turn: /(?<=\n)(?=(?:Q[ \u00a0]|[A-Z][A-Z .’'-]{2,60}:)[^\n]{40})/u,
    end: /(?![^])/u,
  },
  {
    files: "obama/*",
    turn: /(?=<(?:p|div class="legacy-para")>(?:\\n\\t)?(?:\\xc2\\xa0)?(?:Q\\|[A-Z][A-Z .]{2,60}:))/u,
    end: /'\s*$/u,
  },
  { files: "mofa/*", turn: /(?<=\n)(?=[^:\n]{2,70}: [^\n]{40})/u, end: /(?![^])/u },
  { files: "tw-an/*", turn: /(?=<speech )/u, end: /<\/debateSection>[^]*$/u },
];

const { path, skip } = findShared("corpora/sample");

for (const { files, turn, end } of publishers) {
  test(`a text of ${files} that ends after a few turns has those turns`, { skip }, () => {
    for (const name of globSync(files, { cwd: path })) {
      const text = readFileSync(join(path, name), "utf8");
      const tail = end.exec(text)?.[0] ?? "";
      const parts = text.slice(0, text.length - tail.length).split(turn);
      const whole = listLabels(name, text);
      for (const length of [2, 4]) {
        const cut = listLabels(name, `${parts.slice(0, length).join("")}${tail}`);
        assert.ok(cut.length > 0, `${name} has ${String(length - 1)} turns`);
        assert.deepEqual(cut, whole.slice(0, cut.length), name);
      }
    }
  });
}

/** Labels as they follow each other, turns of one speaker in a row as one. */
function listLabels(file: string, text: string): (string | undefined)[] {
  const options = { ...noOptions, start: "2020-01-02", title: "A talk", language: "en" };
  const { transcript } = importDocument({ file, text, sha256: "0".repeat(64) }, options, directory);
  const turns = transcript ? [...listUnits(transcript)].flatMap(({ unit }) => unit.turns) : [];
  const labels = turns.map(({ label }) => label);
  return labels.filter((label, index) => index === 0 || label !== labels[index - 1]);
}
