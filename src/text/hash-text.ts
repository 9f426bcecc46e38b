/** A hash of 32 bits for samples and filters, not for proofs: FNV-1a over UTF-16 code units, spread by `mixHash`. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixHash(hash);
}

/** The same of bytes; with the hash of what stands before them it goes on from there. */
export function hashBytes(bytes: Uint8Array, before = 0x811c9dc5): number {
  let hash = before;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return mixHash(hash);
}

/** Spreads a hash over all its bits with the finaliser of MurmurHash3, so that small hashes are a fair sample. */
export function mixHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
