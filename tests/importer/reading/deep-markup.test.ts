import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import { refuseDeep } from "../../../src/importer/reading/deep-markup.ts";
import { noOptions } from "../../no-options.ts";
import { directory } from "../directory.ts";

for (const [name, text] of [
  ["elements inside each other", "<div>".repeat(20_000)],
  ["styles that never end", "<font color=1><p>".repeat(20_000)],
] as const) {
  test(`${name} are a problem, not a crash`, () => {
    const source = { file: "a.html", text: `<html>\n${text}`, sha256: "0".repeat(64) };
    const { report } = importDocument(source, { ...noOptions, format: "html" }, directory);
    assert.deepEqual(
      report.problems.map(({ kind, line, message }) => [kind, line, message]),
      [["import-format", 2, "Too many elements are open at once."]],
    );
  });
}

test("paragraphs without an end, scripts and comments open nothing", () => {
  refuseDeep("<p>a<li>b<tr><td>".repeat(1000));
  refuseDeep("<script>if (a<b) c<d;</script><!-- <div> -->".repeat(1000));
  assert.throws(() => {
    refuseDeep(`<script>a<b</script>${"<i>".repeat(201)}`);
  });
});
