import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeXml } from "../../src/exports/xml.ts";

test("markup in text is escaped", () => {
  assert.equal(escapeXml('R&D "<b>"'), "R&amp;D &quot;&lt;b&gt;&quot;");
});

test("characters that XML cannot hold are left out, all others stay", () => {
  assert.equal(escapeXml("a\u0000b\u001Bc\uFFFEd\uD800e\tf\n𠮷"), "abcde\tf\n𠮷");
});

test("whatever the text, nothing of it is markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.doesNotMatch(escapeXml(text), /[<>"]|&(?!amp;|lt;|gt;|quot;)/);
    }),
  );
});
