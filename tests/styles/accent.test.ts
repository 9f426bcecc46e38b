import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatAccent,
  measureContrast,
  type Oklch,
  readHex,
  readPapers,
} from "../../src/styles/accent.ts";
import { sampleSize } from "../sample-size.ts";

const tokens = readFileSync("src/styles/tokens.css", "utf8");
const papers = readPapers(tokens);

test("contrast is that of WCAG", () => {
  assert.equal(measureContrast(readHex("#ffffff"), readHex("#000000")).toFixed(2), "21.00");
  assert.equal(measureContrast(readHex("#767676"), readHex("#ffffff")).toFixed(2), "4.54");
  assert.equal(measureContrast(readHex("#0000ff"), readHex("#ffffff")).toFixed(2), "8.59");
});

test("a colour that can be read on the paper stays as it is", () => {
  const [light] = readRubric(formatAccent("#7b201b", papers));
  assert.deepEqual(round(light), round(readHex("#7b201b")));
});

test("any accent has a contrast of 4.5 with every paper of its scheme, and keeps its hue", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const hex = `#${channels.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
      const [light, dark] = readRubric(formatAccent(hex, papers));
      for (const paper of papers.light) assert.ok(measureContrast(light, paper) >= 4.5, hex);
      for (const paper of papers.dark) assert.ok(measureContrast(dark, paper) >= 4.5, hex);
      if (readHex(hex).chroma > 0.01) {
        for (const { hue } of [light, dark]) assert.ok(Math.abs(hue - readHex(hex).hue) < 0.1, hex);
      }
    }),
    { seed: 1, numRuns: sampleSize(2000) },
  );
});

test("two colours are one for each scheme", () => {
  const css = formatAccent({ light: "#004488", dark: "#99ccff" }, papers);
  assert.deepEqual(readRubric(css).map(round), ["#004488", "#99ccff"].map(readHex).map(round));
});

test("the rubric of an archive without a setting can be read on its paper", () => {
  const [light, dark] = readRubric(tokens);
  for (const paper of papers.light) assert.ok(measureContrast(light, paper) >= 4.5);
  for (const paper of papers.dark) assert.ok(measureContrast(dark, paper) >= 4.5);
});

/** The colour of each scheme that a stylesheet sets; `readPapers` reads any pair, whatever its name. */
function readRubric(css: string): [Oklch, Oklch] {
  const value = /--rubric: (.*);/.exec(css)?.[1] ?? "";
  const { light, dark } = readPapers(`--paper: ${value};--paper-raised: ${value};`);
  assert.ok(light[0] && dark[0]);
  return [light[0], dark[0]];
}

function round({ lightness, chroma, hue }: Oklch): string {
  return [lightness.toFixed(3), chroma.toFixed(2), hue.toFixed(0)].join(" ");
}
