import { hashBytes } from "../../text/hash-text.ts";

/**
 * Each file of the index ends with a seal: a hash of its path and its content. By it the browser knows a file that
 * was cut short, belongs elsewhere or comes from another build. Without it a word would be missing without a sign.
 */
export function sealContent(path: string, content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const sealed = new Uint8Array(bytes.length + sealLength);
  sealed.set(bytes);
  sealed.set(encoder.encode(writeSeal(path, bytes)), bytes.length);
  return sealed;
}

/**
 * The content of a file without its seal.
 *
 * @throws Error where the seal is missing or is not of this path and content
 */
export function openSealed(path: string, sealed: Uint8Array): Uint8Array {
  const end = Math.max(0, sealed.length - sealLength);
  const content = sealed.subarray(0, end);
  if (decoder.decode(sealed.subarray(end)) !== writeSeal(path, content))
    throw new Error(`${path} is not whole, or is of another index.`);
  return content;
}

/** A line break and eight hexadecimal digits. */
function writeSeal(path: string, content: Uint8Array): string {
  const hash = hashBytes(content, hashBytes(encoder.encode(path)));
  return `\n${hash.toString(16).padStart(8, "0")}`;
}

const sealLength = 9;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
