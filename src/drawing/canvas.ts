import type { Bar, Tint } from "../pictures/picture.ts";
import type { Coverage } from "./coverage.ts";
import { shades } from "./palette.ts";
import { type Bitmap, strideOf } from "./png.ts";

/** A bitmap to draw on, at first all paper. Where two shapes overlap, the one drawn last is visible. */
export interface Canvas extends Bitmap {
  /** Draws a shape with its origin at a pixel; pixels outside the bitmap are left out. */
  drawShape(shape: Coverage, x: number, y: number, tint: Tint): void;
  drawBar(bar: Bar): void;
}

export function createCanvas(width: number, height: number): Canvas {
  const stride = strideOf({ width });
  const rows = new Uint8Array(stride * height);
  const put = (x: number, y: number, colour: number) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const place = y * stride + 1 + (x >> 1);
    const byte = rows[place] ?? 0;
    rows[place] = x % 2 === 0 ? (byte & 0x0f) | (colour << 4) : (byte & 0xf0) | colour;
  };
  return {
    width,
    height,
    rows,
    drawShape(shape, x, y, tint) {
      const { first, count } = shades[tint];
      let index = 0;
      for (let row = 0; row < shape.height; row += 1) {
        for (let column = 0; column < shape.width; column += 1) {
          const shade = Math.round((shape.values[index] ?? 0) * count);
          index += 1;
          if (shade > 0) put(x + shape.left + column, y + shape.top + row, first + shade - 1);
        }
      }
    },
    drawBar({ x, y, width: across, height: down, tint }) {
      const { first, count } = shades[tint];
      for (let row = 0; row < down; row += 1) {
        for (let column = 0; column < across; column += 1) {
          put(x + column, y + row, first + count - 1);
        }
      }
    },
  };
}
