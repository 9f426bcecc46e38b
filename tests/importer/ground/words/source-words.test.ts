import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listSourceTokens } from "../../../../src/importer/ground/words/source-words.ts";

function listWords(...[text, syntax]: Parameters<typeof listSourceTokens>) {
  return listSourceTokens(text, syntax).filter(({ word }) => word !== "");
}

describe("listSourceTokens", () => {
  const cases = [
    [
      "html",
      "<title>T</title><p>A <b>b</b>c &amp; d&#39;e</p><script>x</script><!-- y -->f",
      "t a bc d e f",
    ],
    ["xml", '<a by="#N H"><![CDATA[<p>x<br/>y</p>]]></a>', "n h x y"],
    ["bytes-literal", "<h1>T</h1>\nb'<p>caf\\xc3\\xa9\\n\\tb</p>'", "t café b"],
    [
      "markdown",
      '---\ntitle: "A\\_b"\n---\n**Q:** [c](https://d.example) ~~e~~ \\[f\\]',
      "a b q c e f",
    ],
    ["text", "A-b\r\n林大臣 2+2", "a b 林 大 臣 2 2"],
  ] as const;
  for (const [syntax, text, words] of cases) {
    it(`lists the words of ${syntax}`, () => {
      const listed = listWords(text, syntax).map(({ word }) => word);
      assert.equal(listed.join(" "), words);
    });
  }

  it("knows the line of each word", () => {
    const lines = listWords("<p>a\nb <i>c\nd</i></p>", "html").map(({ line }) => line);
    assert.deepEqual(lines, [1, 2, 2, 3]);
  });
});
