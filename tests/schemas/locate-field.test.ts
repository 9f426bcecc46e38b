import assert from "node:assert/strict";
import { test } from "node:test";
import { locateFrontmatter, locateYaml } from "../../src/schemas/locate-field.ts";

const yaml = "title: Talks\nsource:\n  file: a.txt\naliases: [one, two]\n";

test("a field is located by its value or by its key", () => {
  assert.deepEqual(locateYaml(yaml, ["source", "file"]), { line: 3, column: 9 });
  assert.deepEqual(locateYaml(yaml, ["source", "file"], "key"), { line: 3, column: 3 });
  assert.deepEqual(locateYaml(yaml, ["aliases", 1]), { line: 4, column: 16 });
});

test("a field that is missing is located where it would stand", () => {
  assert.deepEqual(locateYaml(yaml, ["source", "url"]), { line: 3, column: 3 });
  assert.deepEqual(locateYaml(yaml, ["start"]), { line: 1, column: 1 });
});

test("a field of the frontmatter is located in the file", () => {
  assert.deepEqual(locateFrontmatter(`---\n${yaml}---\n\nText\n`, ["title"]), {
    ...{ line: 2, column: 8 },
  });
});
