import assert from "node:assert/strict";
import { test } from "node:test";
import { composePicture } from "../../src/pictures/compose.ts";
import type { PictureSpeaker, PictureText } from "../../src/pictures/describe.ts";
import { pictureSize, type TextLine } from "../../src/pictures/picture.ts";
import { measure } from "./measure.ts";

const minister: PictureSpeaker = { name: "林芳正", titled: "林芳正（外務大臣）" };

const exchange: PictureText = {
  language: "ja",
  archive: "Lectern",
  date: "2022年2月4日",
  number: "Q1",
  heading: "佐渡島の金山",
  asker: "朝日新聞 野平記者",
  words: "「佐渡島の金山」の推薦について伺います。",
  quoted: true,
  textLanguage: "ja",
  speakers: [minister],
  separator: "、",
  source: { text: "林外務大臣会見記録", language: "ja" },
};

const statement: PictureText = { ...exchange, quoted: false };

test("from above: archive and day, heading and number, who asked, the question, who answers, the conference", () => {
  assert.deepEqual(
    [...compose(exchange)].sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text),
    [
      "Lectern",
      "2022年2月4日",
      "佐渡島の金山",
      "Q1",
      "朝日新聞 野平記者",
      "「佐渡島の金山」の推薦について",
      "伺います。",
      "林芳正（外務大臣）",
      "林外務大臣会見記録",
    ],
  );
});

for (const [name, text] of [
  ["a short exchange", exchange],
  ["a long question", { ...exchange, words: "米国国務長官と電話会談を行いました。".repeat(30) }],
  ["long words", { ...exchange, words: "Donaudampfschifffahrtsgesellschaft".repeat(20) }],
  ["a long name of the archive", { ...exchange, archive: "The Archive of Everything ".repeat(9) }],
  ["many speakers", { ...exchange, speakers: new Array<PictureSpeaker>(40).fill(minister) }],
  ["a long title of a conference", { ...statement, number: "", words: "Conference ".repeat(60) }],
  ["a number with many digits", { ...exchange, number: "Q1234ab" }],
] as const) {
  test(`every line of ${name} stays within the picture and clear of the next`, () => {
    const lines = compose(text);
    for (const line of lines) {
      assert.ok(line.x >= 72 && line.x + widthOf(line) <= pictureSize.width - 72, line.text);
      assert.ok(line.y - line.size > 0 && line.y + line.size / 4 < pictureSize.height, line.text);
      assert.deepEqual(
        lines.filter((other) => other !== line && collide(line, other)),
        [],
      );
    }
  });
}

test("only a question is set apart by a bar, as high as the text beside it", () => {
  const [bar] = composePicture(exchange, measure).bars.filter(({ width }) => width === 3);
  assert.ok(bar !== undefined && bar.height > 100);
  assert.equal(composePicture(statement, measure).bars.length, 2);
});

test("speakers are shown with their offices, else without, else only the first ones", () => {
  const name = (speakers: readonly PictureSpeaker[]) =>
    compose({ ...exchange, speakers }).find(({ size }) => size === 30)?.text;
  assert.equal(name([minister, minister]), "林芳正（外務大臣）、林芳正（外務大臣）");
  assert.equal(name(new Array(5).fill(minister)), "林芳正、林芳正、林芳正、林芳正、林芳正");
  assert.equal(name(new Array(12).fill(minister)), `${"林芳正、".repeat(8)}…`);
});

test("a text without a font is left out, the others stay", () => {
  const lines = compose({
    ...exchange,
    words: "שלום",
    heading: "שלום",
    asker: "שלום",
    speakers: [{ name: "שלום", titled: "שלום" }],
  });
  assert.deepEqual(lines.map(({ text }) => text).sort(), [
    "2022年2月4日",
    "Lectern",
    "Q1",
    "林外務大臣会見記録",
  ]);
});

function compose(text: PictureText): readonly TextLine[] {
  return composePicture(text, measure).lines;
}

function widthOf(line: TextLine): number {
  return measure(line.text, line).reduce((sum, advance) => sum + advance, 0) * line.size;
}

/** Whether the letters of two lines would touch; ascents are up to 0.9 em, descents 0.25 em. */
function collide(a: TextLine, b: TextLine): boolean {
  const across = a.x < b.x + widthOf(b) && b.x < a.x + widthOf(a);
  return (
    across && a.y - a.size * 0.85 < b.y + b.size * 0.2 && b.y - b.size * 0.85 < a.y + a.size * 0.2
  );
}
