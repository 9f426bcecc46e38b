import assert from "node:assert/strict";
import { test } from "node:test";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { pairTranscripts, type Pair, type Passage } from "../../../src/transcript/model/pair.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { sampleDirectory } from "../sample-directory.ts";

test("units stand side by side by their id, in the order of the first text", () => {
  const first = parse("en", unit("Q1", "One?"), unit("Q2", "Two?"), unit("Q4", "Four?"));
  const second = parse("ja", unit("Q2", "二？"), unit("Q3", "三？"), unit("Q4", "四？"));
  assert.deepEqual(
    pairTranscripts(first, second).map(({ id, units }) => [
      id,
      ...units.map((one) => one?.turns[0]?.blocks[0]?.text),
    ]),
    [
      ["Q1", "One?", undefined],
      ["Q2", "Two?", "二？"],
      ["Q3", undefined, "三？"],
      ["Q4", "Four?", "四？"],
    ],
  );
});

test("what only the second text has at its beginning comes first", () => {
  const pairs = pairTranscripts(parse("en", unit("Q2", "Two?")), parse("ja", unit("Q1", "一？")));
  assert.deepEqual(
    pairs.map(({ id }) => id),
    ["Q1", "Q2"],
  );
});

test("paragraphs of turns with as many stand side by side", () => {
  const rows = pairUnit(
    "**Reporter:** Why?\n\n**Minister Hayashi:** First.\n\nSecond.",
    "**Reporter:** なぜ？\n\n**Minister Hayashi:** 第一。\n\n第二。",
  );
  assert.deepEqual(rows, [
    ["1: Why?", "1: なぜ？"],
    ["2: First.", "2: 第一。"],
    ["2: Second.", "2: 第二。"],
  ]);
});

test("a turn with another number of paragraphs stands beside the other as a whole", () => {
  const rows = pairUnit(
    "**Reporter:** Why?\n\n**Minister Hayashi:** First.\n\nSecond.",
    "**Reporter:** なぜ？\n\n**Minister Hayashi:** 第一、第二。",
  );
  assert.deepEqual(rows, [
    ["1: Why?", "1: なぜ？"],
    ["2: First. / Second.", "2: 第一、第二。"],
  ]);
});

test("paragraphs are not set beside notes: the turn stands as a whole", () => {
  const rows = pairUnit(
    "**Reporter:** Why?\n\n**Minister Hayashi:** First.\n\n(Laughter)",
    "**Reporter:** なぜ？\n\n**Minister Hayashi:** 第一。\n\n第二。",
  );
  assert.deepEqual(rows[1], ["2: First. / (Laughter)", "2: 第一。 / 第二。"]);
});

test("a unit whose turns differ stands beside the other as a whole, with all its words", () => {
  const rows = pairUnit(
    "**Reporter:** Why?\n\n**Minister Hayashi:** First.\n\n**Reporter:** And?",
    "**Reporter:** なぜ？\n\n**Minister Hayashi:** 第一。",
  );
  assert.deepEqual(rows, [["1: Why? | 2: First. | 3: And?", "1: なぜ？ | 2: 第一。"]]);
});

test("no word is lost where the second text has more turns or paragraphs", () => {
  assert.deepEqual(
    pairUnit(
      "**Reporter:** Why?\n\n**Minister Hayashi:** First and second.",
      "**Reporter:** なぜ？\n\n**Minister Hayashi:** 第一。\n\n第二。",
    ),
    [
      ["1: Why?", "1: なぜ？"],
      ["2: First and second.", "2: 第一。 / 第二。"],
    ],
  );
  assert.deepEqual(
    pairUnit("**Reporter:** Why?", "**Reporter:** なぜ？\n\n**Minister Hayashi:** 答。"),
    [["1: Why?", "1: なぜ？ | 2: 答。"]],
  );
});

test("an answer does not stand beside a question", () => {
  const rows = pairUnit(
    "**Reporter:** Why?\n\n**Minister Hayashi:** First.",
    "**Reporter:** なぜ？\n\n**Reporter:** もう一つ。",
  );
  assert.deepEqual(rows, [["1: Why? | 2: First.", "1: なぜ？ | 2: もう一つ。"]]);
});

test("a unit is opened by the headings of its section and topic, and by notes", () => {
  const first = parse(
    "en",
    "(Applause)",
    "### Islands",
    unit("Q1. Sado", "One?"),
    unit("Q2", "2?"),
  );
  const [q1, q2] = pairTranscripts(first, parse("ja", unit("Q1", "一？"), unit("Q2", "二？")));
  const [one, other] = q1?.openings ?? [];
  assert.deepEqual(one?.headings, ["Questions", "Islands", "Sado"]);
  assert.deepEqual(
    one.notes.map(({ text }) => text),
    ["(Applause)"],
  );
  assert.deepEqual(other?.headings, ["Questions"]);
  assert.deepEqual(q2?.openings[0], { headings: [], notes: [] });
});

function unit(heading: string, question: string): string {
  return `#### ${heading}\n\n**Reporter:** ${question}\n\n**Minister Hayashi:** A.`;
}

function parse(language: string, ...body: string[]): Transcript {
  const frontmatter =
    "title: T\nstart: 2022-02-02\ntimeZone: Asia/Tokyo\nkind: regular\nspeakers: []\n" +
    "source: { publisher: P, file: f.txt, sha256: " +
    `"${"0".repeat(64)}" }`;
  const text = `---\n${frontmatter}\n---\n\n## Questions\n\n${body.join("\n\n")}\n`;
  const { transcript } = parseTranscript(
    { file: "source.md", text, id: "2022-02-02-case", language },
    sampleDirectory,
  );
  return transcript ?? assert.fail();
}

/** The rows of one exchange in two texts: the number of each turn, and its blocks. */
function pairUnit(first: string, second: string): (string | undefined)[][] {
  const [left, right] = [parse("en", `### Q1\n\n${first}`), parse("ja", `### Q1\n\n${second}`)];
  return pairTranscripts(left, right).flatMap(({ rows }) => rows.map(showRow));
}

function showRow(row: Pair<readonly Passage[]>): (string | undefined)[] {
  return row.map((passages) =>
    passages
      ?.map(({ turn, blocks }) => {
        return `${String(turn.number)}: ${blocks.map(({ text }) => text).join(" / ")}`;
      })
      .join(" | "),
  );
}
