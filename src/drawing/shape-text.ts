import { Buffer, type Font, shape } from "harfbuzzjs";
import type { TextStyle } from "../pictures/picture.ts";
import { findFont, type FontFile, splitClusters } from "./fonts.ts";

/** A glyph with its place from the beginning of its text, all in em; up is positive. */
export interface ShapedGlyph {
  readonly file: FontFile;
  readonly font: Font;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  /** Offset in the text of the character it stands for. */
  readonly offset: number;
}

/**
 * Glyphs of a text in their order, kerned. A character that no loaded font has yields none; `measureText`
 * marks it.
 */
export function shapeText(text: string, style: TextStyle): ShapedGlyph[] {
  return shapeRuns(text, splitRuns(text, style.language), style);
}

/** Advance of each UTF-16 unit of a text, in em; `NaN` if no loaded font has the character. */
export function measureText(text: string, style: TextStyle): readonly number[] {
  const advances = new Array<number>(text.length).fill(0);
  const runs = splitRuns(text, style.language);
  for (const { file, start, end } of runs) {
    if (file === undefined) advances.fill(Number.NaN, start, end);
  }
  for (const { offset, advance } of shapeRuns(text, runs, style)) {
    advances[offset] = (advances[offset] ?? 0) + advance;
  }
  return advances;
}

function shapeRuns(text: string, runs: readonly Run[], style: TextStyle): ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  let x = 0;
  for (const { file, start, end } of runs) {
    if (file === undefined) continue;
    const left = x;
    for (const glyph of shapeRun(text.slice(start, end), file, style)) {
      glyphs.push({ ...glyph, x: left + glyph.x, offset: start + glyph.offset });
      x += glyph.advance;
    }
  }
  return glyphs;
}

/** Splits a text into stretches that one font file covers. */
function splitRuns(text: string, language: string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const cluster of splitClusters(text)) {
    const [file, end] = [findFont(cluster, language), start + cluster.length];
    const last = runs.at(-1);
    if (last !== undefined && last.file === file) last.end = end;
    else runs.push({ file, start, end });
    start = end;
  }
  return runs;
}

interface Run {
  readonly file: FontFile | undefined;
  readonly start: number;
  end: number;
}

function shapeRun(text: string, file: FontFile, { language, weight }: TextStyle): ShapedGlyph[] {
  const font = file.weigh(weight);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const em = file.unitsPerEm;
  let x = 0;
  return buffer.getGlyphInfos().map(({ codepoint: id, cluster: offset }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const place = { x: x + xOffset / em, y: yOffset / em, advance: xAdvance / em };
    x += place.advance;
    return { file, font, id, offset, ...place };
  });
}
