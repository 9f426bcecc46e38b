import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { writeTranscript } from "../../../src/transcript/write/write.ts";
import { fixtures, listCases } from "../golden.ts";
import { sampleDirectory } from "../sample-directory.ts";
import { sampleSize } from "../../sample-size.ts";

test("the example of the parser’s documentation is true", () => {
  const { transcript } = parse(
    `${head}### Q1\n\n**Reporter:** Why?\n\n**Minister Hayashi:** Because.\n`,
  );
  const [first] = transcript?.sections ?? [];
  assert.equal(transcript?.sections.length, 1);
  assert.deepEqual(
    first?.units.map(({ id, kind }) => ({ id, kind })),
    [{ id: "Q1", kind: "exchange" }],
  );
  assert.deepEqual(
    first?.units[0]?.turns.map(({ label, role }) => ({ label, role })),
    [
      { label: "Reporter", role: "questioner" },
      { label: "Minister Hayashi", role: "respondent" },
    ],
  );
});

test("a transcript with ten different faults yields ten problems of ten kinds", () => {
  const { problems } = parse(readFileSync(join(fixtures, "ten-faults", "source.md"), "utf8"));
  assert.equal(problems.length, 10);
  assert.equal(new Set(problems.map(({ kind }) => kind)).size, 10);
});

test("a label without its sign, or apart from it, is told", () => {
  const turns = "### Q1\n\n**Reporter:** Why?\n\n**Minister Hayashi:** Because.\n\n";
  for (const [line, kind] of [
    ["**Minister Hayashi** And so it stays.", "label-missing"],
    ["**Minister Hayashi**", "label-missing"],
    ["**Minister Hayashi** : And so it stays.", "label-invalid"],
    ["**Somebody Else** : And so it stays.", "label-invalid"],
  ] as const) {
    const { problems } = parse(`${head}${turns}${line}\n`);
    assert.deepEqual(
      problems.map((one) => one.kind),
      [kind],
      line,
    );
  }
  for (const line of [
    "**Certainly** not.",
    "The **Minister Hayashi** of today.",
    "_Reporter_ so.",
  ]) {
    assert.deepEqual(parse(`${head}${turns}${line}\n`).problems, [], line);
  }
});

test("no input throws, and none becomes a script, a handler or an unsafe address", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { transcript } = parse(text);
      if (transcript === undefined) return;
      for (const html of listHtml(transcript)) {
        assert.doesNotMatch(
          html,
          /<(?!\/?(?:p|br|em|strong|del|code|pre|a|sup|blockquote|ul|ol|li|table|thead|tbody|tr|th|td)[ >])/,
        );
        assert.doesNotMatch(html, /<[^>]*\s(?:on\w+|style|src)=/i);
        assert.doesNotMatch(html, /href="(?!https?:|mailto:|#)/);
      }
      writeTranscript(transcript);
    }),
    { numRuns: sampleSize(300) },
  );
});

test("markup that would take a parser minutes is refused or read", () => {
  const hostile = [
    "*a _b ".repeat(50_000),
    "a**b".repeat(50_000),
    "[a](b".repeat(50_000),
    "<!--".repeat(50_000),
    "~~a".repeat(50_000),
    "*".repeat(50_000) + "a" + "*".repeat(50_000),
    "> ".repeat(50_000),
    "> a\n\n".repeat(50_000),
    "1. a\n".repeat(50_000),
    "a\n-\n".repeat(50_000),
    "word ".repeat(2_000_000),
  ];
  for (const body of hostile) {
    const { problems } = parse(`${head}### S1\n\n**Moderator:** A word.\n\n${body}`);
    assert.deepEqual(
      problems.map(({ kind }) => kind).filter((kind) => kind !== "body-empty"),
      ["file-size"],
    );
  }
});

test("a label is not taken for another word that makes its speaker ask", () => {
  const { problems } = parse(`${head}### Q1\n\n**Reporter:** Why?\n\n**Interpreter:** Because.`);
  assert.equal(problems[0]?.kind, "label-unknown");
  assert.match(problems[0].fix ?? "", /^Add the person/);
});

const head = `---
title: A conference
start: 2022-02-02T08:13
timeZone: Asia/Tokyo
kind: regular
source:
  publisher: Ministry
  file: 2022/case.txt
  sha256: "${"0".repeat(64)}"
---

`;

const sources = listCases().map((name) => readFileSync(join(fixtures, name, "source.md"), "utf8"));

const hostilePiece = fc.constantFrom(
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))"],
  ...["<svg onload=alert(1)>", "](<javascript:x>)", "![x](data:text/html,x)", "\u0000", "\ud800"],
  ...[
    "\u202e",
    "\ufffd",
    "### Q../../x\n\n",
    "### Q1\n\n",
    "---\n",
    "> ".repeat(20),
    "&lt;script&gt;",
  ],
  ...[
    '<https://e.org/"onclick=x>',
    '[x](https://e.org "a\\"onclick=x")',
    "|\n|-|\n",
    "[^a]: ",
    "\r",
  ],
);

/** A valid file with a piece cut out, and something hostile in its place. */
const hostileText = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.nat(),
    fc.nat(60),
    fc.array(hostilePiece, { maxLength: 4 }),
  )
  .map(([text, at, cut, pieces]) => {
    const start = at % text.length;
    return text.slice(0, start) + pieces.join("") + text.slice(start + cut);
  });

function parse(text: string) {
  return parseTranscript(
    { file: "a.md", text, id: "2022-02-02-case", language: "en" },
    sampleDirectory,
  );
}

function listHtml(transcript: NonNullable<ReturnType<typeof parse>["transcript"]>): string[] {
  const spoken = [...listUnits(transcript)].flatMap(({ unit }) =>
    [...unit.notes, ...unit.turns.flatMap(({ blocks }) => blocks)].map(({ html }) => html),
  );
  return [...spoken, ...transcript.footnotes.map(({ html }) => html)];
}
