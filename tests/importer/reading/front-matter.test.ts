import assert from "node:assert/strict";
import { it } from "node:test";
import { readFrontMatter } from "../../../src/importer/reading/front-matter.ts";

it("reads values of front matter with their lines, and where the body begins", () => {
  assert.deepEqual(readFrontMatter("---\ntitle: A\nwhen: 2021-02-09 13:28:04-05:00\n---\nHello"), {
    values: new Map([
      ["title", { text: "A", line: 2 }],
      ["when", { text: "2021-02-09 13:28:04-05:00", line: 3 }],
    ]),
    lists: [],
    body: "Hello",
    line: 5,
  });
});

it("gives the lines of lists apart from the values", () => {
  assert.deepEqual(readFrontMatter("---\ntags: [a, b]\nnames:\n  - c\n  - d\n---\n").lists, [
    { key: "tags", text: "[a, b]", line: 2 },
    { key: "names", text: "- c", line: 4 },
    { key: "names", text: "  - d", line: 5 },
  ]);
});

it("takes a text without front matter as body", () => {
  assert.deepEqual(readFrontMatter("Hello"), {
    ...{ values: new Map(), lists: [], body: "Hello", line: 1 },
  });
});

it("says what is wrong with front matter that is no YAML", () => {
  assert.match(readFrontMatter('---\ntitle: "A\n---\n').doubt ?? "", /quote/);
});
