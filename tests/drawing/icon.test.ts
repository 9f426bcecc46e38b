import assert from "node:assert/strict";
import { test } from "node:test";
import { drawIcon, iconSizes } from "../../src/drawing/draw-icon.ts";
import { formatIconSvg } from "../../src/drawing/icon.ts";
import { palette } from "../../src/drawing/palette.ts";
import { readPng } from "./read-png.ts";

for (const size of iconSizes) {
  test(`the icon of ${String(size)} pixels is a square in two colours with the sign within its circle`, () => {
    const { width, height, pixels } = readPng(drawIcon(size));
    assert.deepEqual([width, height], [size, size]);
    const corners = [0, size - 1, size * (size - 1), size * size - 1].map((at) => pixels[at]);
    assert.equal(new Set(corners).size, 1);
    const [ground = 0] = corners;
    assert.notEqual(ground, 0, "the corners have the colour of the ground");
    const paper = [...pixels.keys()].filter((at) => pixels[at] === 0);
    assert.ok(paper.length > size * size * 0.08, "a sign in the colour of paper");
    // https://www.w3.org/TR/appmanifest/#icon-masks: what may not be cut is within 40 % of the size.
    for (const at of paper) {
      const [x, y] = [(at % size) + 0.5 - size / 2, Math.floor(at / size) + 0.5 - size / 2];
      assert.ok(Math.hypot(x, y) <= 0.4 * size, `${String(x)}, ${String(y)}`);
    }
  });
}

test("the drawing of the icon has the same sign and colours as its pictures", () => {
  const svg = formatIconSvg();
  const { pixels, width } = readPng(drawIcon(192));
  const colour = (x: number, y: number) => toHex(palette[pixels[y * 6 * width + x * 6] ?? 0]);
  const fills = [...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill);
  assert.deepEqual(fills, [colour(1, 1), colour(16, 20)]);
  assert.match(svg, /^<svg [^>]*viewBox="0 0 32 32"/);
  assert.ok(svg.includes('d="M7 9L16 12L25 9L25 13L16 16L7 13ZM14.5 17.5'));
  assert.equal(colour(16, 14), fills[1], "the page");
  assert.equal(colour(12, 20), fills[0], "beside the stand");
});

function toHex(colour: readonly number[] = []): string {
  return `#${Buffer.from(colour).toString("hex")}`;
}
