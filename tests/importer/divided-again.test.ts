import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Block, Transcript } from "../../src/transcript/model/model.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";
import { directory } from "./directory.ts";
import { listGoldenCases } from "./golden.ts";

/**
 * What the importer divides the parser divides alike: every heading of a unit is taken out of the imported
 * file, and the same units are inferred from what is left. Headings of sections and topics stay. The
 * importer writes no titles after ids, so that no heading of a unit holds words of the source.
 */
describe("the parser, without the importer's headings of units,", () => {
  for (const { name, folder } of listGoldenCases()) {
    const written = readFileSync(join(folder, "expected.md"), "utf8");
    if (written === "") continue;
    it(`divides ${name.replaceAll("-", " ")} as the importer did`, () => {
      const bare = written.replace(/^#+ [QS]\d+$\n\n/gmu, "");
      assert.notEqual(bare, written);
      assert.doesNotMatch(bare, /^#+ [QS]\d/mu);
      assert.deepEqual(listUnits(parse(bare)), listUnits(parse(written)));
    });
  }
});

function parse(text: string): Transcript {
  const file = { file: "expected.md", text, id: "2022-02-02-case", language: "en" };
  const { transcript } = parseTranscript(file, directory);
  assert.ok(transcript);
  return transcript;
}

/** A line for each unit: section, topic, kind, and its turns with role, label and blocks. */
function listUnits({ sections }: Transcript): string[] {
  return sections.flatMap(({ title = "", notes, units }) => [
    `${title}: ${notes.map(showBlock).join(" ")}`,
    ...units.map(({ kind, topic, turns, notes: before }) =>
      [
        `${kind} (${topic?.title ?? ""}) ${before.map(showBlock).join(" ")}`,
        ...turns.map(
          ({ role, label = "", blocks }) => `${role} ${label}: ${blocks.map(showBlock).join(" ")}`,
        ),
      ].join("\n"),
    ),
  ]);
}

function showBlock({ kind, markdown }: Block): string {
  return `<${kind}> ${markdown}`;
}
