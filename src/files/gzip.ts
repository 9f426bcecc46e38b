import { gzipSync } from "node:zlib";

/** Compresses content. The same gives the same bytes: no time, no name and no operating system stands in them. */
export function compress(content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(gzipSync(content, { level: 6 }));
  bytes[systemAt] = unknownSystem;
  return bytes;
}

/** RFC 1952 has the operating system in the tenth byte. */
const systemAt = 9;
const unknownSystem = 255;
