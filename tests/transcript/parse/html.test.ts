import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderHtml } from "../../../src/transcript/parse/html.ts";

test("a paragraph of nothing but words is rendered as any other", () => {
  const parts = ["a", "語", " ", "\n", "\r", "\t", "<b>", "&amp;", "&", '"', "(שלום)", "\u00a0"];
  const value = fc.array(fc.constantFrom(...parts)).map((list) => list.join(""));
  fc.assert(
    fc.property(value, (text) => {
      const words = { type: "text", value: text } as const;
      const nothing = { type: "text", value: "" } as const;
      const [plain, other] = [[words], [words, nothing]].map((children) =>
        renderHtml({ type: "paragraph", children }, "en"),
      );
      assert.equal(plain, other);
    }),
    { numRuns: 50 },
  );
});

test("a link that no browser can open is its text", () => {
  const words = { type: "text", value: "words" } as const;
  const render = (url: string) =>
    renderHtml({ type: "paragraph", children: [{ type: "link", url, children: [words] }] }, "en");
  for (const url of [
    "http://www.gov.tw，and so on",
    "https://",
    "http://a b/",
    "//example.org",
    "/a/",
  ]) {
    assert.equal(render(url), "<p><a>words</a></p>", url);
  }
  for (const url of ["https://例え.jp/あ", "mailto:a@example.org", "#q1"]) {
    assert.match(render(url), /<a href=/, url);
  }
});
