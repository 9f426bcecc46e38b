import { hash } from "node:crypto";

/** Puts a seal before content, by which it is known whether all of it is there as it was written. */
export function sealBytes(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(hash("sha256", bytes)), bytes]);
}

/** The content behind its seal; undefined where it was cut off or altered. */
export function unsealBytes(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> | undefined {
  const content = bytes.subarray(sealLength);
  const isWhole = bytes.toString("latin1", 0, sealLength) === hash("sha256", content);
  return isWhole ? content : undefined;
}

/** Bytes: the SHA-256 of the content in hexadecimal digits. */
const sealLength = 64;
