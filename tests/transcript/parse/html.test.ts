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
