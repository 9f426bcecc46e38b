import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { findFont, loadFonts, splitClusters } from "../../src/drawing/fonts.ts";
import { measureText, shapeText } from "../../src/drawing/shape-text.ts";
import { dictionary } from "../../src/i18n/ja/index.ts";
import { findShared } from "../shared.ts";

for (const [name, language, text] of [
  ["the archive's English", "en", read("content/transcripts/**/*.en.md")],
  ["Japanese transcripts", "ja", read("tests/importer/fixtures/*japanese*/expected.md")],
  ["the Japanese interface", "ja", Object.values(dictionary).join("")],
  [
    "Chinese transcripts",
    "zh-Hant",
    read("tests/importer/fixtures/{tw,generic-colon-chinese}*/expected.md"),
  ],
  ["names of Europe", "en", "Łukasz Đorđević, Åse, Îşık, Nguyễn Thị, Ελλάδα, Україна, €5 – ½ № 3"],
  ["simplified Chinese", "zh-Hans", "请问外交部发言人对此有何评论？谢谢。我们将继续关注这个问题。"],
] as const) {
  test(`no character of ${name} is drawn as an empty box`, async () => {
    const characters = [...new Set(splitClusters(text.replace(/\s+/gu, " ")))].join("");
    assert.ok(characters.length > 20);
    await loadFonts(characters, language);
    const missing = splitClusters(characters).filter(
      (character) => findFont(character, language) === undefined,
    );
    assert.deepEqual(missing, []);
    for (const weight of [400, 600] as const) {
      const glyphs = shapeText(characters, { language, weight });
      assert.deepEqual(
        glyphs.filter(({ id }) => id === 0),
        [],
      );
    }
  });
}

const chinese = findShared("corpora/sample/tw-an");

test(
  "no Han character of real records is drawn as an empty box",
  { skip: chinese.skip },
  async () => {
    const text = read(`${chinese.path}/**/*`);
    const characters = [...new Set(text.match(/\p{sc=Han}/gu))].join("");
    assert.ok(characters.length > 500);
    await loadFonts(characters, "zh-Hant");
    assert.deepEqual(
      splitClusters(characters).filter((one) => findFont(one, "zh-Hant") === undefined),
      [],
    );
  },
);

test("a character takes the form of the text's language", async () => {
  const paths = await Promise.all(
    ["ja", "zh-Hant", "zh-Hans", "zh-HK", "en"].map((language) => findPath("直", language)),
  );
  assert.deepEqual(paths, ["jp", "tc", "sc", "tc", "jp"]);
});

test("marks are as wide as the characters around them, letters are not", async () => {
  assert.deepEqual(
    [await findPath("…", "ja"), await findPath("…", "en"), await findPath("A", "ja")],
    ["jp", "serif", "serif"],
  );
});

test("a text is as wide as its glyphs, characters of two units too", async () => {
  const text = "𠮷野 AVé";
  await loadFonts(text, "ja");
  const style = { language: "ja", weight: 400 } as const;
  const advances = measureText(text, style);
  assert.deepEqual([advances.length, advances[1]], [text.length, 0]);
  const last = shapeText(text, style).at(-1) ?? assert.fail();
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  assert.ok(Math.abs(last.x + last.advance - width) < 1e-9);
  assert.ok((measureText("AV", style)[0] ?? 0) < (measureText("AA", style)[0] ?? 0), "kerned");
});

test("a character that no font has has no width, with its marks", async () => {
  await loadFonts("aשׁ", "en");
  const [a, ...rest] = measureText("aשׁ", { language: "en", weight: 400 });
  assert.ok(a !== undefined && a > 0.4);
  assert.ok(rest.length === 2 && rest.every(Number.isNaN));
});

/** Which font has a character: `jp`, or `serif` for the one of European scripts. */
async function findPath(character: string, language: string): Promise<string | undefined> {
  await loadFonts(character, language);
  const name = /noto-(serif(?:-(?:jp|tc|sc))?)\//.exec(findFont(character, language)?.path ?? "");
  return name?.[1]?.replace("serif-", "");
}

function read(pattern: string): string {
  const files = globSync(pattern, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, "utf8"))
    .join("");
}
