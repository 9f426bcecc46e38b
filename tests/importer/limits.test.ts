import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../../src/importer/roof/import-document.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { findGrowth } from "../hostile/growth.ts";
import { noOptions } from "../no-options.ts";

const head = "Press Conference\n\nFebruary 2, 2022\n\n";
const exchange = "Reporter: Why?\n\nMinister: Because.\n\n";

for (const [what, text, length] of [
  ["characters", `${head}${"word ".repeat(100_000)}`, "500036 characters, expected at most 500000"],
  ["lines", "\n".repeat(20_000), "20001 lines, expected at most 20000"],
  [
    "characters of speech",
    `${head}${exchange.repeat(3)}Minister: ${"word ".repeat(60_000)}`,
    "300091 characters of speech, one of a script without spaces counted as three, expected at most 300000",
  ],
  [
    "Japanese characters",
    `${head}記者：何ですか。\n\n大臣：${"重大な懸念です。".repeat(12_500)}\n\n記者：何ですか。\n\n大臣：はい。`,
    "300063 characters of speech, one of a script without spaces counted as three, expected at most 300000",
  ],
  [
    "turns",
    head + exchange.repeat(800),
    "3200 labels, paragraphs, items and cells, expected at most 3000",
  ],
] as const) {
  test(`a source with too many ${what} is refused by its length`, () => {
    const { report } = importText("a.txt", text);
    assert.deepEqual(
      report.problems.map(({ message }) => message),
      [`The source has ${length}.`],
    );
  });
}

test("a paragraph of many lines takes time in proportion to them", () => {
  const importLines = (lines: number) => {
    const said = "Yes, we shall.<br>".repeat(lines);
    const page = `<p>February 2, 2022</p><p>Reporter: Why?</p><p>Minister: ${said}</p>`;
    const { markdown } = importText("a.html", `<html><body>${page}</body></html>`);
    assert.equal(markdown?.match(/Yes, we shall\./g)?.length, lines);
  };
  assert.equal(findGrowth(200, Number, importLines), undefined);
});

function importText(file: string, text: string) {
  const options = { ...noOptions, timeZone: "UTC", publisher: "Somebody", title: "Something" };
  const raw = { file, text, sha256: "0".repeat(64) };
  return importDocument(raw, { ...options, language: "en" }, createDirectory());
}
