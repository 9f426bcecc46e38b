import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { listMarks, selectPhrases } from "../../../src/archive/read/marks.ts";
import type { Unit } from "../../../src/transcript/model/model.ts";
import { sampleContent, writeContent, writeSample } from "../content-folder.ts";

const entry = {
  id: "declined",
  label: { en: "Declined to comment" },
  phrases: { en: ["would like to refrain from"], ja: ["お答えは差し控え"], fr: ["C++"] },
};
const phrases = new Map([[entry.id, entry]]);

for (const [name, language, text, isMarked] of [
  ["its words", "en", "I would like to refrain from commenting.", true],
  ["them in other letters and punctuation", "en", "I WOULD like—to refrain, from it.", true],
  ["other words between", "en", "I would very much like to refrain from it.", false],
  ["a part of them", "en", "I would like to refrain.", false],
  ["a word that only begins as the last", "en", "would like to refrain fromage", false],
  ["Japanese characters in a row", "ja", "現時点でお答えは差し控えます。", true],
  ["a stop between Japanese characters", "ja", "お答えは。差し控えます。", false],
  ["a phrase of another language", "ja", "I would like to refrain from it.", false],
  ["a language with a region", "en-GB", "I would like to refrain from it.", true],
  ["a sign", "fr", "Le C++ est difficile.", true],
  ["the words without the sign", "fr", "La vitamine C est bonne.", false],
] as const) {
  test(`an answer with ${name} is ${isMarked ? "" : "not "}marked`, () => {
    const marks = listMarks(createUnit([["respondent", text]]), selectPhrases(phrases, language));
    assert.deepEqual(
      marks.map(({ phrase }) => phrase),
      isMarked ? ["declined"] : [],
    );
  });
}

const refusal = "I would like to refrain from it.";
const english = selectPhrases(phrases, "en");

test("a question, a statement and a moderator are not marked", () => {
  assert.deepEqual(listMarks(createUnit([["questioner", refusal]]), english), []);
  assert.deepEqual(listMarks(createUnit([["moderator", refusal]]), english), []);
  const statement = { ...createUnit([["respondent", refusal]]), kind: "statement" } as const;
  assert.deepEqual(listMarks(statement, english), []);
});

test("a phrase does not reach from one paragraph into the next", () => {
  const unit = createUnit([["respondent", "I would like to", "refrain from it."]]);
  assert.deepEqual(listMarks(unit, english), []);
});

test("a mark has the phrase as the editor writes it, once for each person", () => {
  const unit = createUnit([
    ["respondent", refusal, refusal],
    ["respondent", refusal],
  ]);
  const [first, second] = unit.turns;
  assert.ok(first && second);
  const turns = [first, { ...second, person: "kono" }, { ...second, person: "kono" }];
  const mark = { phrase: "declined", words: "would like to refrain from" };
  assert.deepEqual(listMarks({ ...unit, turns }, english), [mark, { ...mark, person: "kono" }]);
});

test("the committed phrases mark four of the nine answers of the committed transcript", async () => {
  const { entries } = await readArchive({ root: "content" });
  const [hayashi] = entries.filter(({ key }) => key === "2022-02-02-hayashi-extraordinary.en");
  const marked = hayashi?.units.flatMap(({ id, marks }) =>
    marks === undefined ? [] : [{ id, marks }],
  );
  const mark = { phrase: "declined-to-comment", words: "would like to refrain from" };
  assert.deepEqual(
    marked,
    ["Q1", "Q2", "Q3", "Q6"].map((id) => ({
      id,
      marks: [{ ...mark, person: "hayashi-yoshimasa" }],
    })),
  );
});

test("texts are marked anew, from the cache or not, when phrases change", async () => {
  const file = "phrases/concerned.yaml";
  const write = (phrase: string) =>
    writeContent({
      ...sampleContent(),
      [file]: `label: { en: Concern }\nphrases: { en: [${phrase}] }\n`,
      "transcripts/2022/2022-02-02-hayashi.en.md": writeSample(),
    });
  const cache = `${write("x")}/.cache`;
  const listMarked = async (phrase: string) => {
    const { entries, problems } = await readArchive({ root: write(phrase), cache });
    assert.deepEqual(
      problems.filter(({ level }) => level === "error"),
      [],
    );
    return entries.flatMap(({ units }) => units.flatMap(({ id, marks }) => (marks ? [id] : [])));
  };
  assert.deepEqual(await listMarked("we are concerned"), ["Q1"]);
  assert.deepEqual(await listMarked("we are happy"), []);
  assert.deepEqual(await listMarked("we are concerned"), ["Q1"]);
});

test("a file of phrases without words, or with an unknown field, is a problem at its place", async () => {
  const root = writeContent({
    ...sampleContent(),
    "phrases/none.yaml": "label: { en: None }\nphrases: { en: [] }\n",
    "phrases/signs.yaml": 'label: { en: Signs }\nphrases: { en: ["?!"] }\n',
    "phrases/more.yaml": "label: { en: More }\nphrases: { en: [a] }\ncolour: red\n",
  });
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual(
    problems
      .filter(({ file }) => file.includes("/phrases/"))
      .map(({ file, line, kind }) => `${file.split("/").at(-1) ?? ""}:${String(line)} ${kind}`),
    ["more.yaml:3 field-unknown", "none.yaml:2 field-invalid", "signs.yaml:2 field-invalid"],
  );
});

type Spoken = readonly [role: Unit["turns"][number]["role"], ...paragraphs: string[]];

function createUnit(spoken: readonly Spoken[]): Unit {
  const position = { line: 1, column: 1 };
  return {
    ...{ id: "Q1", kind: "exchange", pinned: true, notes: [], position },
    turns: spoken.map(([role, ...paragraphs], index) => ({
      ...{ number: index + 1, mark: ":", role, position },
      blocks: paragraphs.map((text, place) => ({
        ...{ kind: "paragraph", number: place + 1, text },
        ...{ html: `<p>${text}</p>`, markdown: text, position },
      })),
    })),
  };
}
