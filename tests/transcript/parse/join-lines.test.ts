import assert from "node:assert/strict";
import { test } from "node:test";
import { writeSample } from "../../archive/content-folder.ts";
import { sampleDirectory } from "../sample-directory.ts";
import { joinLines } from "../../../src/transcript/parse/join-lines.ts";
import { parseMarkdown } from "../../../src/transcript/parse/markdown.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { toPlainText } from "../../../src/transcript/parse/plain-text.ts";

for (const [text, expected] of [
  ["日本語の文は、ここで\n折り返します。\n次です。", "日本語の文は、ここで折り返します。次です。"],
  ["彼は「行く」\n**と言った**\nのです。", "彼は「行く」と言ったのです。"],
  ["カタカナー\n々「引用」", "カタカナー々「引用」"],
  ["中文，\n換行", "中文，換行"],
  ["会談は\nNATO と\n行う", "会談は NATO と行う"],
  ["한국어는\n띄어쓴다", "한국어는 띄어쓴다"],
  ["one\ntwo", "one two"],
  ["改行\\\nです", "改行\nです"],
  ["> 引用は\n> 続く", "引用は続く"],
  ["- 項目は\n  続く", "項目は続く"],
] as const) {
  test(`the lines of ${JSON.stringify(text)} are joined as they are written`, () => {
    const root = parseMarkdown(text);
    joinLines(root);
    assert.equal(toPlainText(root), expected);
  });
}

test("a paragraph and a footnote have no space where Japanese goes on in the next line", () => {
  const body = "### S1\n\n**記者：** ここで[^1]\n折り返す。\n次。\n\n[^1]: 注も\n    続く。\n";
  const text = writeSample({ body });
  const { transcript } = parseTranscript(
    { file: "a.md", id: "2022-02-02-a", language: "ja", text },
    sampleDirectory,
  );
  const [block] = transcript?.sections[0]?.units[0]?.turns[0]?.blocks ?? [];
  assert.deepEqual(
    [block?.text, transcript?.footnotes[0]?.text],
    ["ここで折り返す。次。", "注も続く。"],
  );
  assert.match(block?.html ?? "", /折り返す。次。/);
});
