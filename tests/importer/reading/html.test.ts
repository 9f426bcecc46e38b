import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinRuns, listRuns } from "../../../src/importer/ground/blocks.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";
import { parseHtml, readHtml } from "../../../src/importer/reading/html.ts";

const read = (html: string) => readHtml(parseHtml(html));

describe("the HTML reader", () => {
  it("reads paragraphs with line breaks and marks", () => {
    assert.deepEqual(read("<p>Q  Why?<br>A  <em>So.</em></p>"), [
      {
        kind: "paragraph",
        pieces: [
          { text: "Q  Why?", line: 1 },
          { text: "\n", line: 1 },
          { text: "A  ", line: 1 },
          { text: "So.", line: 1, marks: ["emphasis"] },
        ],
      },
    ]);
  });

  it("keeps a sentence with readings above its characters whole, each reading in brackets", () => {
    const show = (html: string) => read(html).map((block) => joinPieces(joinRuns(listRuns(block))));
    const whole = ["県立図書館（としょかん）を再開"];
    assert.deepEqual(show("<p>県立<ruby>図書館<rt>としょかん</rt></ruby>を再開</p>"), whole);
    const brackets = "<rp>（</rp><rt>としょかん</rt><rp>）</rp>";
    assert.deepEqual(show(`<p>県立<ruby><rb>図書館</rb>${brackets}</ruby>を再開</p>`), whole);
  });

  it("knows the line of every word", () => {
    assert.deepEqual(read("<p>a\nb</p>\n<h2>c</h2>"), [
      {
        kind: "paragraph",
        pieces: [
          { text: "a", line: 1 },
          { text: " b", line: 2 },
        ],
      },
      { kind: "heading", depth: 2, pieces: [{ text: "c", line: 3 }] },
    ]);
  });

  it("loses no text of lists, tables and quotes that are not well formed", () => {
    const html =
      "a<ul>b<li>c</ul><table><caption>d<tr><td>e<td>f</table><blockquote>g<p>h</blockquote>";
    assert.deepEqual(
      read(html).map((block) => [
        block.kind,
        JSON.stringify(block)
          .match(/"[a-h]"/g)
          ?.join(""),
      ]),
      [
        ["paragraph", '"a"'],
        ["paragraph", '"b"'],
        ["paragraph", '"c"'],
        ["paragraph", '"d"'],
        ["table", '"e""f"'],
        ["quote", '"g"'],
        ["quote", '"h"'],
      ],
    );
  });

  it("keeps the addresses of links that are safe, and no script", () => {
    const html = `<script>x</script><a href="https://example.org/">a</a><a href="javascript:b">b</a>`;
    assert.deepEqual(read(html), [
      {
        kind: "paragraph",
        pieces: [
          { text: "a", line: 1, href: "https://example.org/" },
          { text: "b", line: 1 },
        ],
      },
    ]);
  });
});
