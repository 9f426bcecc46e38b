import { createCanvas } from "./canvas.ts";
import { coverOutline } from "./coverage.ts";
import { iconGrid, outlineIcon } from "./icon.ts";
import { palette } from "./palette.ts";
import { writePng } from "./png.ts";

/** Sizes of the icons that a device asks for, in pixels. */
export const iconSizes = [192, 512] as const;

/** Draws the icon as PNG: a square without round corners. */
export function drawIcon(size: number): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(size, size);
  const shape = coverOutline(outlineIcon(), { scale: size / iconGrid, shift: 0 });
  canvas.drawShape(shape, 0, 0, "rubric");
  return writePng(canvas, palette);
}
