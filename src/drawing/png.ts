import { crc32, deflateSync } from "node:zlib";
import type { Colour } from "./palette.ts";

/** A picture of at most sixteen colours. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Rows of a filter byte (0) and two pixels a byte, the left one in the upper half. */
  readonly rows: Uint8Array;
}

/** Bytes of a row of `Bitmap.rows`. */
export function strideOf({ width }: Pick<Bitmap, "width">): number {
  return 1 + Math.ceil(width / 2);
}

/** Writes a PNG with four bits a pixel. Source: W3C, Portable Network Graphics, third edition. */
export function writePng(
  { width, height, rows }: Bitmap,
  palette: readonly Colour[],
): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 4);
  header.setUint8(9, 3);
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    writeChunk("IHDR", new Uint8Array(header.buffer)),
    writeChunk("PLTE", Uint8Array.from(palette.flat())),
    writeChunk("IDAT", deflateSync(rows, { level: 5, memLevel: 9 })),
    writeChunk("IEND", new Uint8Array()),
  ]);
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const named = concatenate([new TextEncoder().encode(type), data]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(named));
  const bytes = new Uint8Array(frame.buffer);
  return concatenate([bytes.subarray(0, 4), named, bytes.subarray(4)]);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
