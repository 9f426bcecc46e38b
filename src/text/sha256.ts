import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a text in UTF-8, in hexadecimal. It runs at once and everywhere: the browser's own digest is a
 * promise, and Node's is not in the browser.
 *
 * @example hashSha256("abc") → "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function hashSha256(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
