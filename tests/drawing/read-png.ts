import assert from "node:assert/strict";
import { crc32, inflateSync } from "node:zlib";

/** A PNG of four bits a pixel, as its pixels' places in the palette, row by row. */
export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly (readonly number[])[];
  readonly pixels: Uint8Array;
}

/** Decodes what `writePng` writes, with every checksum looked at. */
export function readPng(png: Uint8Array): ReadPicture {
  const bytes = Buffer.from(png);
  assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = new Map(readChunks(bytes));
  const header = chunks.get("IHDR") ?? assert.fail("no header");
  assert.deepEqual([...header.subarray(8)], [4, 3, 0, 0, 0], "four bits, palette, no interlace");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const colours = [...(chunks.get("PLTE") ?? [])];
  const rows = inflateSync(chunks.get("IDAT") ?? assert.fail("no data"));
  const stride = 1 + Math.ceil(width / 2);
  assert.equal(rows.length, stride * height);
  const pixels = new Uint8Array(width * height).map((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    assert.equal(rows[y * stride], 0, "no filter");
    const byte = rows[y * stride + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? byte >> 4 : byte & 15;
  });
  const palette = Array.from({ length: colours.length / 3 }, (_, at) =>
    colours.slice(at * 3, at * 3 + 3),
  );
  return { width, height, palette, pixels };
}

function* readChunks(bytes: Buffer): Generator<[string, Buffer]> {
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    assert.equal(bytes.readUInt32BE(at + 8 + length), crc32(named), "checksum");
    yield [named.toString("latin1", 0, 4), named.subarray(4)];
    at += 12 + length;
  }
}
