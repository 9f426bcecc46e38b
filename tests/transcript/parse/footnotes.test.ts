import assert from "node:assert/strict";
import { test } from "node:test";
import { leadToPage, listFirstMentions } from "../../../src/transcript/parse/html.ts";
import {
  findUnit,
  listMentionedFootnotes,
  listTranscriptHtml,
  listUnitHtml,
} from "../../../src/transcript/model/read.ts";
import { parseCase } from "../golden.ts";

test("a unit has the footnotes that it mentions, and those that they mention", () => {
  const { transcript } = parseCase("footnotes");
  assert.ok(transcript);
  const unit = findUnit(transcript, "q1");
  assert.ok(unit);
  const labels = listMentionedFootnotes(transcript, unit).map(({ label }) => label);
  assert.deepEqual(labels, ["b", "a", "c"]);
});

test("a footnote is mentioned in capital and in small letters", () => {
  const { transcript } = parseCase("footnotes-of-two-units");
  assert.ok(transcript);
  const [q1, q2] = ["q1", "q2"].map((id) => findUnit(transcript, id));
  assert.ok(q1 && q2);
  const list = (unit: typeof q1) =>
    listMentionedFootnotes(transcript, unit).map(({ label }) => label);
  assert.deepEqual([list(q1), list(q2)], [["a"], ["a", "Ü"]]);
});

test("the link back from a footnote leads to its first mention in the page", () => {
  const { transcript } = parseCase("footnotes-of-two-units");
  assert.ok(transcript);
  const way = (label: string, unit: string) => {
    const found = findUnit(transcript, unit);
    return found && findMention(label, listUnitHtml(found).join("\n"));
  };
  assert.deepEqual(
    [way("a", "q1"), way("a", "q2"), way("A", "q2"), way("Ü", "q2")],
    ["fnref-a", "fnref-a-2", "fnref-a-2", "fnref-ü"],
  );
  assert.equal(way("Ü", "q1"), undefined);
  assert.equal(findMention("a", listTranscriptHtml(transcript).join("\n")), "fnref-a");
});

test("a footnote that only another footnote mentions leads back to it", () => {
  const { transcript } = parseCase("footnotes");
  assert.ok(transcript);
  const mentions = listFirstMentions(transcript.footnotes, listTranscriptHtml(transcript));
  const within = transcript.footnotes.map(({ html }) => html).join("\n");
  assert.ok(!mentions.includes(undefined));
  assert.ok(mentions.some((mention) => within.includes(`id="${mention ?? ""}"`)));
});

test("in another page a mention leads to the footnotes of the text's own, and has no id", () => {
  const html =
    '<p>A<sup><a href="#fn-a" id="fnref-a">1</a></sup> <a href="https://x.example/#b">b</a></p>';
  assert.equal(
    leadToPage(html, "/2022/02/02/talk/"),
    '<p>A<sup><a href="/2022/02/02/talk/#fn-a">1</a></sup> <a href="https://x.example/#b">b</a></p>',
  );
});

function findMention(label: string, html: string): string | undefined {
  const position = { line: 1, column: 1 };
  const footnote = { number: 1, label, text: "", html: "", markdown: "", position };
  return listFirstMentions([footnote], [html])[0];
}
