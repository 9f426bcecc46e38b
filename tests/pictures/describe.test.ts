import assert from "node:assert/strict";
import { test } from "node:test";
import { createRecord } from "../../src/citations/record.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import {
  describeAlternative,
  describeConferencePicture,
  describeUnitPicture,
  joinNames,
  nameDay,
  type PictureText,
} from "../../src/pictures/describe.ts";
import { sample } from "../citations/sample.ts";

test("an exchange's picture holds number, question, day, who answers and where", () => {
  assert.deepEqual(describe("japanese-exchange"), {
    language: "ja",
    archive: "Lectern",
    date: "2022年2月4日",
    number: "Q1",
    asker: "朝日新聞 野平記者",
    words: "「佐渡島の金山」の推薦について伺います。",
    quoted: true,
    textLanguage: "ja",
    speakers: [{ name: "林芳正", titled: "林芳正（外務大臣）" }],
    separator: "、",
    source: { text: "林外務大臣会見記録", language: "ja" },
  });
});

test("a heading is kept apart from the asker", () => {
  const { heading, asker } = describe("joint-inserted-exchange");
  assert.equal(heading, "The “Quad” and ‘submarine cables’ in the Pacific");
  assert.equal(asker, "Mari Sato, NHK");
});

test("a statement's picture holds its beginning, not set apart", () => {
  const { words, quoted, asker, speakers } = describe("extraordinary-statement");
  assert.equal(words, "I have just held a Japan-U.S. Foreign Ministers’ Telephone Talk.");
  assert.deepEqual([quoted, asker], [false, undefined]);
  assert.deepEqual(speakers, [
    { name: "HAYASHI Yoshimasa", titled: "HAYASHI Yoshimasa, Minister for Foreign Affairs" },
  ]);
});

test("a conference's picture holds its title and its counts", () => {
  const { words, number, source } = describe("whole-conference");
  assert.equal(words, "Extraordinary Press Conference by Foreign Minister HAYASHI Yoshimasa");
  assert.equal(number, undefined);
  assert.deepEqual(source, {
    text: "Provisional translation · 1 statement · 1 exchange",
    language: "en",
  });
});

test("a title of any length is cut to what a picture could hold", () => {
  const source = sample["whole-conference"] ?? assert.fail();
  const title = "Conference ".repeat(10_000);
  const record = createRecord({
    ...source,
    transcript: {
      ...source.transcript,
      frontmatter: { ...source.transcript.frontmatter, title },
    },
  });
  const text = describeConferencePicture(createTranslate("en"), record, source.transcript);
  assert.ok(text.words.length <= 300);
});

test("the picture of an undated conference says that the day is unknown", () => {
  assert.equal(nameDay(createTranslate("en"), null), "Undated");
  assert.equal(nameDay(createTranslate("ja"), "2022-02-04T15:30"), "2022年2月4日");
});

test("words of an answer are not part of the question", () => {
  assert.ok(!describe("extraordinary-exchange").words.includes("did not discuss"));
});

test("the alternative text has the words of the picture in one line", () => {
  assert.equal(
    describeAlternative(describe("japanese-exchange")),
    "Q1 · 朝日新聞 野平記者 · 「佐渡島の金山」の推薦について伺います。 · 林芳正（外務大臣） · 2022年2月4日 · Lectern",
  );
});

test("of many names the first are shown, with a mark for the rest", () => {
  assert.equal(joinNames(["唐鳳", "彭仁鴻", "蔡君蘋"], "、", 2), "唐鳳、彭仁鴻、…");
  assert.equal(joinNames(["A", "B"], "; ", 2), "A; B");
});

function describe(name: string): PictureText {
  const source = sample[name] ?? assert.fail(name);
  const record = createRecord(source);
  const t = createTranslate(source.transcript.language);
  return source.unit === undefined
    ? describeConferencePicture(t, record, source.transcript)
    : describeUnitPicture(t, record, source.unit);
}
