import { type Picture, pictureSize, type TextLine } from "../pictures/picture.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { type Coverage, coverOutline } from "./coverage.ts";
import { palette } from "./palette.ts";
import { writePng } from "./png.ts";
import { type ShapedGlyph, shapeText } from "./shape-text.ts";

/** Draws a picture as PNG: the same bytes for the same picture. Its fonts must be loaded before. */
export function drawPicture({ lines, bars }: Picture): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(pictureSize.width, pictureSize.height);
  for (const bar of bars) canvas.drawBar(bar);
  for (const line of lines) drawLine(canvas, line);
  return writePng(canvas, palette);
}

function drawLine(canvas: Canvas, line: TextLine): void {
  for (const glyph of shapeText(line.text, line)) {
    const x = line.x + glyph.x * line.size;
    const phase = Math.floor((x - Math.floor(x)) * phases);
    const shape = findShape(glyph, line, phase);
    canvas.drawShape(shape, Math.floor(x), line.y - Math.round(glyph.y * line.size), line.tint);
  }
}

/** The shape of a glyph; the last few thousand are kept, since texts share most of theirs. */
function findShape(
  { file, font, id }: ShapedGlyph,
  { size, weight }: TextLine,
  phase: number,
): Coverage {
  const key = `${file.path} ${String(weight)} ${String(id)} ${String(size)} ${String(phase)}`;
  const found = shapes.get(key);
  if (found !== undefined) return found;
  const scale = size / file.unitsPerEm;
  const shape = coverOutline(font.glyphToJson(id), { scale, shift: phase / phases });
  if (shapes.size >= mostShapes) shapes.delete(shapes.keys().next().value ?? "");
  shapes.set(key, shape);
  return shape;
}

const shapes = new Map<string, Coverage>();
const mostShapes = 6000;

/** The number of places within a pixel at which a glyph may begin. */
const phases = 2;
