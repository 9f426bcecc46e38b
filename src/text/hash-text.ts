/** A hash of 32 bits for samples and filters, not for proofs: FNV-1a over UTF-16 code units, spread by `mixHash`. */
export function hashText(text: string): number {
  return mixHash(addText(0x811c9dc5, text));
}

/** The hash of texts as one, which need not be put together. */
export function hashTexts(...texts: readonly string[]): number {
  return mixHash(texts.reduce(addText, 0x811c9dc5));
}

function addText(hash: number, text: string): number {
  let added = hash;
  for (let index = 0; index < text.length; index++) {
    added = Math.imul(added ^ text.charCodeAt(index), 0x01000193);
  }
  return added;
}

/** A hash of bytes, to know damage by: MurmurHash3 with 32 bits (Appleby, 2011), four bytes at a time. */
export function hashBytes(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let hash = seed;
  for (let at = 0; at < whole; at += 4) {
    hash = turn(hash ^ spread(view.getUint32(at, true)), 13);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | (bytes[at] ?? 0);
  return mixHash(hash ^ spread(rest) ^ bytes.length);
}

/** Spreads a hash over all its bits with the finaliser of MurmurHash3, so that small hashes are a fair sample. */
export function mixHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function spread(word: number): number {
  return Math.imul(turn(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
}

function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
