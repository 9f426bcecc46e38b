import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { line, localDateTime } from "../../src/schemas/values.ts";
import { topicSchema } from "../../src/schemas/topic.ts";
import { readYaml } from "../../src/schemas/read-yaml.ts";
import { joinSentences } from "../join-sentences.ts";

const schema = z.strictObject({
  name: line.describe("The name in full."),
  start: localDateTime.optional(),
  kind: z.enum(["regular", "joint"]).optional(),
  tags: z.array(line).optional(),
  office: z.strictObject({ title: line, from: line.optional() }).optional(),
  titles: z.record(z.string().regex(/^[a-z]+$/, "expected a small word"), line).optional(),
});

function list(yaml: string): string[] {
  return readYaml(yaml, schema, { file: "a.yaml" }).problems.map(
    ({ kind, line: row, column, ...rest }) => `${row}:${column} ${kind} ${joinSentences(rest)}`,
  );
}

const keys = "`name`, `start`, `kind`, `tags`, `office`, `titles`";

test("a file without fault gives its value, dates as text", () => {
  const read = readYaml("name: A\nstart: 2022-02-02\ntags: [x, y]\n", schema, { file: "a.yaml" });
  assert.deepEqual(read, {
    value: { name: "A", start: "2022-02-02", tags: ["x", "y"] },
    problems: [],
  });
});

test("the example of the docstring: a misspelt key is told with the one that is meant, which is not missing beside it", () => {
  const read = readYaml("naem: x", z.strictObject({ name: line }), { file: "a.yaml" });
  assert.deepEqual(
    read.problems.map(({ kind, line: row, column, ...rest }) => [
      kind,
      row,
      column,
      joinSentences(rest),
    ]),
    [
      [
        "field-unknown",
        1,
        1,
        "Unexpected key `naem`, expected one of `name`. Nothing reads it, so its value would be lost. Rename it to `name`.",
      ],
    ],
  );
});

test("every fault of a file is listed, values at the value and unknown keys at the key", () => {
  const yaml = `name: 2022
start: 2022-02-30
kind: regulr
tags: [x, 1, ""]
office: { form: 1, title: [a] }
titles: { "A B": x }
extra: 1
`;
  assert.deepEqual(list(yaml).sort(), [
    '1:7 field-invalid Unexpected `2022`, expected text. `name` is: The name in full. Put it in quotes: "2022".',
    "2:8 field-invalid Unexpected `2022-02-30`, expected YYYY-MM-DDTHH:MM or YYYY-MM-DD that exists in the calendar. Correct `start`.",
    "3:7 field-invalid Unexpected `regulr`, expected one of `regular`, `joint`. Did you mean `regular`?",
    '4:11 field-invalid Unexpected `1`, expected text. Put it in quotes: "1".',
    "4:14 field-invalid Unexpected empty text, expected some text. Correct `tags[2]`.",
    "5:11 field-unknown Unexpected key `form`, expected one of `title`, `from`. Nothing reads it, so its value would be lost. Rename it to `from`.",
    "5:27 field-invalid Unexpected list, expected text. Correct `office.title`.",
    "6:11 field-invalid Unexpected key `A B`, expected a small word. Rename it.",
    `7:1 field-unknown Unexpected key \`extra\`, expected one of ${keys}. Nothing reads it, so its value would be lost. Rename it to the field that is meant. If none is, remove it.`,
  ]);
});

test("a key written twice is a problem at the second, beside the others", () => {
  assert.deepEqual(list("name: A\nname: B\nkind: x\n"), [
    "2:1 yaml-syntax The key `name` is written twice. Only one of the two values could be kept. Write both values below one of them, or keep the one that is right.",
    "3:7 field-invalid Unexpected `x`, expected one of `regular`, `joint`. Correct `kind`.",
  ]);
});

test("anchors, aliases and tags are refused", () => {
  assert.deepEqual(list("name: &a A\nkind: *a\ntags: !!set {x}\n"), [
    "1:10 yaml-refused Unexpected anchor `&a`, expected the value itself. A field must mean what it shows. Remove the anchor, or put text that begins with `&` in quotes.",
    "2:7 yaml-refused Unexpected alias `*a`, expected the value itself. A field must mean what it shows. Write the value out, or put text that begins with `*` in quotes.",
    "3:13 yaml-refused Unexpected tag `tag:yaml.org,2002:set`, expected a plain value. A tag changes what a value means. Remove the tag, or put text that begins with `!` in quotes.",
  ]);
});

test("a billion laughs give one problem for each alias and no value", () => {
  const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]"].join("\n");
  const read = readYaml(bomb, z.unknown(), { file: "a.yaml" });
  assert.equal(read.value, undefined);
  assert.equal(read.problems.length, 7);
});

test("names that JavaScript gives a meaning are keys like others", () => {
  const read = readYaml("name: A\n__proto__: { x: 1 }\nconstructor: 1\n", schema, {
    file: "a.yaml",
  });
  assert.deepEqual(
    read.problems.map(({ kind, line: row }) => [kind, row]),
    [
      ["field-unknown", 2],
      ["field-unknown", 3],
    ],
  );
  assert.equal("x" in {}, false);
});

for (const [name, yaml, expected] of [
  ["a flow list that is not closed", "name: [", "1:8"],
  ["a tab for indentation", "office:\n\ttitle: x", "2:1"],
  ["a colon in plain text", "name: a: b", "1:7"],
  ["a second document", "name: a\n---\nname: b", "2:1"],
] as const) {
  test(`${name} is a problem of syntax and nothing else`, () => {
    const { problems } = readYaml(yaml, schema, { file: "a.yaml" });
    assert.deepEqual(
      problems.map(({ kind, line: row, column }) => `${kind} ${row}:${column}`),
      [`yaml-syntax ${expected}`],
    );
  });
}

test("a nesting that no stack can hold is a problem, not a crash", () => {
  const { problems } = readYaml("[".repeat(15_000), schema, { file: "a.yaml" });
  assert.ok(problems.every(({ kind }) => kind === "yaml-syntax"));
  assert.ok(problems.length > 0);
});

test("a file that is a list or empty says what is expected", () => {
  assert.deepEqual(list("- a"), [
    "1:1 field-invalid Unexpected list, expected a mapping of keys to values. Write `key: value` lines.",
  ]);
  assert.deepEqual(list(""), [
    "1:1 field-missing `name` is missing. It is required: The name in full. Add `name: …`.",
  ]);
});

test("lines are counted from the beginning of the file around the YAML", () => {
  const { problems } = readYaml("name: A\nkind: x", schema, { file: "a.md", line: 2 });
  assert.deepEqual(
    problems.map(({ file, line: row, column }) => [file, row, column]),
    [["a.md", 3, 7]],
  );
});

test("the valid fields are returned beside the problems", () => {
  const { fields } = readYaml("name: A\nkind: x\ntags: [y]\n", schema, { file: "a.yaml" });
  assert.deepEqual(fields, {
    name: "A",
    start: undefined,
    tags: ["y"],
    office: undefined,
    titles: undefined,
  });
});

test("a character that no text may have is told once, at its place, written or escaped", () => {
  const unseen =
    "Unexpected character U+001B, expected text. Programs show it differently, and no word contains it. Remove it, or write the character that was meant.";
  const hidden =
    "The character U+202E changes the order in which text is shown. A reader sees other words than the file has. Remove it.";
  assert.deepEqual(list("name: A\u001Bb\r\ntags: [x, y\u202Ez]\r\n"), [
    `1:8 character-refused ${unseen}`,
    `2:12 character-hidden ${hidden}`,
  ]);
  assert.deepEqual(list(String.raw`name: "A\e[31m"`), [`1:7 character-refused ${unseen}`]);
  assert.deepEqual(list(String.raw`name: "A\u202Eb"`), [`1:7 character-hidden ${hidden}`]);
  assert.deepEqual(list("name: A # \u202E"), [`1:11 character-hidden ${hidden}`]);
});

test("a character that is not seen is reported in a value as in a body", () => {
  const unseen =
    "The character U+200B is not seen. Two texts that differ in it look the same. Remove it.";
  assert.deepEqual(list("name: A\u200B"), [`1:8 character-hidden ${unseen}`]);
  assert.deepEqual(list(String.raw`name: "A\u200B"`), [`1:7 character-hidden ${unseen}`]);
  assert.deepEqual(list("name: علی\u200Cرضا"), []);
});

test("a character that only needs a look leaves the value", () => {
  const { value } = readYaml("name: A\u202Eb", schema, { file: "a.yaml" });
  assert.deepEqual(value, { name: "A\u202Eb" });
});

test("the earlier key of a topic's name is told with the one that it has now", () => {
  const { problems } = readYaml("# x\ntitle: { en: Sado }\n", topicSchema, { file: "a.yaml" });
  assert.deepEqual(
    problems.map(({ kind, line: row, fix }) => [kind, row, fix]),
    [["field-unknown", 2, "Rename it to `name`."]],
  );
});

test("YAML that is longer than any record is refused before it is parsed", () => {
  assert.deepEqual(list(`name: ${"*a\n".repeat(10_000)}`), [
    "1:1 file-size The YAML has 30006 characters, expected at most 20000. No record is that long, and reading it could take very long. Look for what was pasted into it by mistake.",
  ]);
});
