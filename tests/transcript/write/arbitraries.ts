import fc from "fast-check";
import type {
  Block,
  Section,
  Transcript,
  Turn,
  Unit,
} from "../../../src/transcript/model/model.ts";
import { escapeMarkdown } from "../../../src/transcript/write/write.ts";

/** Pieces of text that Markdown, the grammar or an encoding could take for something else. */
const pieces = [
  ..."*_`~#>+-=|!()[]<>&;:.\\/\"'^$%@ ",
  ...["**", "__", "~~", "``", "```", "~~~", "---", "***", "===", "- ", "+ ", "> ", "# ", "## "],
  ...["1.", "1. ", "2) ", "10:30", "2+2", "Japan-U.S.", "“2+2.”", "[^a]", "[a](b)", "![a](b)"],
  ...[
    "[0:12:34] ",
    "[12:34]",
    "[0:75:00]",
    "[x]: y",
    "<b>",
    "</b>",
    "<!--",
    "<a@b.c>",
    "<https://e.org>",
    "https://e.org",
    "&amp;",
  ],
  ...["&#42;", "&nbsp", "\\*", "\\\\", "a_b_c", "_a_", "*a*", "**Label:**", "**【記者】**", "Q3"],
  ...[
    "S1. x",
    "Q",
    "Label:",
    "【記者】",
    "：",
    "日本",
    "東京。",
    "「はい」",
    "(Laughter.)",
    "（笑）",
  ],
  ...[
    "Reporter: ",
    "Reporter：",
    "**Minister Hayashi:** ",
    "Kojima, NHK :",
    "【朝日新聞 野平記者】",
    "###Q3",
  ],
  ...[
    "[inaudible]",
    "| a | b |",
    "| --- | --- |",
    ":-:",
    "a  b",
    "\t",
    "\u00a0",
    "\u3000",
    "é",
    "e\u0301",
  ],
  ...["😀", "word", "Why", "because", "١٢", "שלום", "|", "\\|"],
];

/** Text of one line with at least one visible character, no white space at its ends. */
export const line: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("").replace(/^\s+|\s+$/gu, ""))
  .filter((text) => text !== "");

/** Text of one to three lines. */
export const paragraph: fc.Arbitrary<string> = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join("\n"));

const position = { line: 1, column: 1 };

function block(kind: Block["kind"], text: string, markdown: string): Block {
  return { kind, number: 1, text, html: "", markdown, position };
}

const word = fc.constantFrom(
  "word",
  "日本",
  "a*b",
  "1. x",
  "<b>",
  "| x",
  "&amp;",
  "Reporter: x",
  "司会：x",
);

const note = fc
  .constantFrom("(Laughter.)", "[inaudible]", "（笑）", "(The line [is] cut.)")
  .map((text) => block("note", text, text));

const seconds = fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: undefined, freq: 3 });

/** A time code, where there is one. */
function timed<Item extends object>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item> {
  return fc
    .tuple(item, seconds)
    .map(([one, start]) => (start === undefined ? one : { ...one, start }));
}

const speech = fc.oneof(
  {
    weight: 6,
    arbitrary: timed(paragraph.map((text) => block("paragraph", text, escapeMarkdown(text)))),
  },
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((items) =>
      block("list", items.join("\n"), items.map((item) => `- ${escapeMarkdown(item)}`).join("\n")),
    ),
  word.map((text) => block("quote", text, `> ${escapeMarkdown(text)}`)),
  timed(note),
);

/** Lists next to each other are one list to Markdown. */
const blocks = fc
  .array(speech, { minLength: 1, maxLength: 4 })
  .map((list) => list.filter(({ kind }, i) => kind !== "list" || list[i - 1]?.kind !== "list"));

const label = fc.oneof(
  fc.record({
    label: fc.oneof(
      fc.constantFrom("Reporter", "Minister Hayashi", "Kojima, NHK", "司会"),
      line.map((text) => text.replace(/\s+/gu, " ")),
    ),
    mark: fc.constantFrom(":", "："),
  }),
  fc.constant({ label: "【朝日新聞 野平記者】", mark: "" }),
);

const turn = fc.tuple(timed(label), blocks).map(([name, list]): Turn => ({
  ...name,
  number: 1,
  role: "respondent",
  blocks: list,
  position,
}));

const unit = fc
  .record({
    title: fc.option(line, { nil: undefined }),
    notes: fc.array(note, { maxLength: 1 }),
    turns: fc.array(turn, { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom("statement" as const, "exchange" as const),
    topic: fc.option(fc.record({ title: line, depth: fc.constantFrom(3, 4, 6) }), {
      nil: undefined,
      freq: 3,
    }),
  })
  .map(({ title, topic, ...rest }): Omit<Unit, "id"> => ({
    ...rest,
    pinned: true,
    ...(title !== undefined && { title }),
    ...(topic !== undefined && { topic: { ...topic, anchor: JSON.stringify(topic) } }),
    position,
  }));

/** A topic holds until the next one, so units without one stand first. */
const section = fc
  .record({
    title: line,
    notes: fc.array(note, { maxLength: 1 }),
    units: fc.array(unit, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, notes, units }) => {
    const ordered = [
      ...units.filter(({ topic }) => topic === undefined),
      ...units.filter(({ topic }) => topic !== undefined),
    ];
    return { title, notes, units: ordered, anchor: "", position };
  });

/** Any transcript that can be written, with pinned units numbered in order. */
export const transcript: fc.Arbitrary<Transcript> = fc
  .tuple(
    fc.array(section, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("2022-02-02T08:13", "2022-02-02", null),
  )
  .map(([sections, start]): Transcript => {
    let count = 0;
    const numbered = sections.map((part): Section => ({
      ...part,
      units: part.units.map((item) => {
        count += 1;
        return { ...item, id: `${item.kind === "exchange" ? "Q" : "S"}${String(count)}` };
      }),
    }));
    return {
      id: "2022-02-02-case",
      language: "en",
      frontmatter: {
        title: "A: conference # with *signs*",
        start,
        timeZone: "Asia/Tokyo",
        kind: "regular",
        speakers: [],
        topics: [],
        source: { publisher: "Ministry", file: "2022/case.txt", sha256: "0".repeat(64) },
      },
      sections: numbered,
      footnotes: [],
    };
  });
