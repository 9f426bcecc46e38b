import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontmatter } from "../../src/schemas/frontmatter.ts";
import { joinSentences } from "../join-sentences.ts";

test("the example of the docstring", () => {
  assert.deepEqual(splitFrontmatter("---\ntitle: A\n---\nText", "a.md"), {
    yaml: "title: A\n",
    yamlLine: 2,
    body: "Text",
    bodyLine: 4,
    problems: [],
  });
});

test("a byte-order mark, CRLF and spaces after a fence are allowed", () => {
  const { yaml, body, bodyLine } = splitFrontmatter(
    "\uFEFF---  \r\na: 1\r\n--- \r\nText\r\n",
    "a.md",
  );
  assert.deepEqual([yaml, body, bodyLine], ["a: 1\r\n", "Text\r\n", 4]);
});

test("a rule in the body does not end the frontmatter again", () => {
  assert.equal(splitFrontmatter("---\na: 1\n---\nx\n\n---\n\ny", "a.md").body, "x\n\n---\n\ny");
});

test("an empty frontmatter is one", () => {
  assert.equal(splitFrontmatter("---\n---\nText", "a.md").yaml, "");
});

test("a file without the first fence is reported", () => {
  const { yaml, body, problems } = splitFrontmatter("# Title\n---\n", "a.md");
  assert.deepEqual([yaml, body], [undefined, "# Title\n---\n"]);
  assert.deepEqual(
    problems.map(({ kind, line, ...rest }) => [kind, line, joinSentences(rest)]),
    [
      [
        "frontmatter-missing",
        1,
        "Unexpected `# Title`, expected a first line `---`; without frontmatter nobody knows when and where this was said; put title, start, timeZone, kind and source between two lines `---`",
      ],
    ],
  );
});

test("a file without the second fence is reported", () => {
  const { yaml, problems } = splitFrontmatter("---\ntitle: A\n", "a.md");
  assert.equal(yaml, undefined);
  assert.deepEqual(
    problems.map(({ kind, ...rest }) => [kind, joinSentences(rest)]),
    [
      [
        "frontmatter-missing",
        "Unexpected end of the file, expected a second line `---` that closes the frontmatter; the text cannot be told from the fields; add it above the first heading",
      ],
    ],
  );
});
