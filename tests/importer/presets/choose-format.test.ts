import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { chooseFormat } from "../../../src/importer/presets/choose-format.ts";
import { joinSentences } from "../../join-sentences.ts";

const fixtures = join(import.meta.dirname, "../fixtures");

it("tells each format by its marks", () => {
  const sources = {
    "mofa-question-minister/source.txt": "mofa",
    "wh-briefing/source.md": "wh",
    "obama-gaggle/source.html": "obama",
    "aupm-scan/source.xml": "aupm",
    "tw-an-meeting/source.an.xml": "tw-an",
    "tw-md-meeting/source.md": "tw-md",
  };
  for (const [path, name] of Object.entries(sources)) {
    const choice = chooseFormat({ file: path, text: readFileSync(join(fixtures, path), "utf8") });
    assert.ok("format" in choice, path);
    assert.deepEqual([choice.format.name, choice.confidence >= 0.9], [name, true]);
  }
});

it("does not take the foreign minister of another country for the one of Japan", () => {
  const text = [
    "Press Conference by Foreign Minister Keith O'Brien",
    "Tuesday, 14 March 2023, 10:15, Ministry of Foreign Affairs",
    "Minister O'Brien: Good morning.",
    "Reporter: Will you pay?",
    "Minister O'Brien: Never.",
  ].join("\n\n");
  const choice = chooseFormat({ file: "raw.txt", text });
  assert.equal("format" in choice && choice.format.name, "text");
});

it("leaves Markdown to no format that has more markup than can be parsed", () => {
  const text = `# 2019-01-01 Port\n\n### A:\na\n\n### B:\n${"[b] ".repeat(300)}`;
  const choice = chooseFormat({ file: "a.md", text });
  assert.ok("problem" in choice);
  assert.equal(
    joinSentences(choice.problem),
    "Too much markup, expected at most 400 signs such as `*` or `[` in a paragraph, and few `<!` or `<?` in a long one. It cannot be read in reasonable time, and no transcript has so much. Choose another `--format`, or write `\\` before signs that are meant.",
  );
  assert.equal(choice.problem.line, 7);
});

it("leaves Markdown to no format whose many comments are read to the end of a long paragraph each", () => {
  for (const sign of ["<!--", "<?", "<![CDATA[", "<!A"]) {
    const body = (length: number) =>
      `# 2019-01-01 Port\n\n### A:\n${sign.repeat(80)}${"a ".repeat(length)}`;
    assert.ok("format" in chooseFormat({ file: "a.md", text: body(500) }), sign);
    assert.ok("problem" in chooseFormat({ file: "a.md", text: body(50_000) }), sign);
  }
});

it("says of a format for a kind of file that another file is none", () => {
  for (const name of ["pdf", "captions", "speech"]) {
    const choice = chooseFormat({ file: "raw.txt", text: "Mayor: The weir is mended." }, name);
    assert.ok("problem" in choice, name);
    assert.match(
      choice.problem.message,
      /^The source is not .*, which the format `\w+` reads alone\.$/,
    );
  }
});
