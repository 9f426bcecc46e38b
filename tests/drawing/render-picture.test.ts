import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { palette } from "../../src/drawing/palette.ts";
import { drawText, renderPicture } from "../../src/drawing/render-picture.ts";
import type { PictureSpeaker, PictureText } from "../../src/pictures/describe.ts";
import { readPng } from "./read-png.ts";

const text: PictureText = {
  language: "en",
  archive: "Lectern",
  date: "2 February 2022",
  number: "Q5",
  words: "Apart from Ukraine, did you also discuss “Sado Island”?",
  quoted: true,
  textLanguage: "en",
  speakers: [speaker("HAYASHI Yoshimasa, Minister for Foreign Affairs")],
  separator: "; ",
  source: { text: "Extraordinary Press Conference", language: "en" },
};
const japanese: PictureText = {
  ...text,
  words: "「佐渡島の金山」の推薦について、米国国務長官と議論されましたか。",
  textLanguage: "ja",
  speakers: [speaker("林芳正（外務大臣）")],
};

const cache = mkdtempSync(join(tmpdir(), "lectern-pictures-"));
after(() => {
  rmSync(cache, { recursive: true, force: true });
});

for (const [name, one] of [
  ["English", text],
  ["Japanese", japanese],
] as const) {
  test(`a picture in ${name} is a small PNG of 1200 by 630 with text in three colours`, async () => {
    const png = await drawText(one);
    assert.ok(png.length < 20_000, `${String(png.length)} bytes`);
    const { width, height, pixels, ...read } = readPng(png);
    assert.deepEqual([width, height], [1200, 630]);
    assert.deepEqual(read.palette, palette);
    const used = new Map<number, number>();
    for (const pixel of pixels) used.set(pixel, (used.get(pixel) ?? 0) + 1);
    assert.ok((used.get(0) ?? 0) / pixels.length > 0.85, "mostly paper");
    assert.equal(used.size, palette.length, "every shade of every tint is used");
  });
}

test("the margins of a picture are empty", async () => {
  const { width, pixels } = readPng(await drawText(japanese));
  const inked = [...pixels.keys()].filter((index) => pixels[index] !== 0).map((i) => i % width);
  assert.ok(Math.min(...new Set(inked)) >= 70 && Math.max(...new Set(inked)) <= 1130);
});

test("the same words give the same bytes, other words others", async () => {
  const first = await drawText(japanese);
  assert.deepEqual(await drawText({ ...japanese }), first);
  assert.notDeepEqual(await drawText({ ...japanese, number: "Q6" }), first);
});

test("a picture of words that no font has still shows the archive, the day and the number", async () => {
  const { pixels } = readPng(
    await drawText({ ...text, words: "שלום", speakers: [speaker("שלום")] }),
  );
  const inked = pixels.filter((pixel) => pixel !== 0).length;
  assert.ok(inked > 5000, String(inked));
});

test("a picture that was drawn is taken from the cache while its words stay", async () => {
  const drawn = await renderPicture(text, { cache });
  const [path = assert.fail("nothing is kept")] = listFiles();
  const kept = statSync(path).ino;
  assert.deepEqual(await renderPicture(text, { cache }), drawn);
  assert.equal(statSync(path).ino, kept, "not drawn again");
  writeFileSync(path, replaceEnd(readFileSync(path), "kept"));
  assert.deepEqual(await renderPicture(text, { cache }), drawn, "altered: drawn again");
  assert.notDeepEqual(await renderPicture({ ...text, number: "Q7" }, { cache }), drawn);
});

test("a cache that cannot be written does not stop a picture", async () => {
  const nowhere = join(import.meta.filename, "below-a-file");
  assert.deepEqual(await renderPicture(text, { cache: nowhere }), await drawText(text));
});

function speaker(titled: string): PictureSpeaker {
  return { name: titled, titled };
}

function listFiles(): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function replaceEnd(bytes: Buffer, end: string): Buffer {
  return Buffer.concat([bytes.subarray(0, -end.length), Buffer.from(end)]);
}
