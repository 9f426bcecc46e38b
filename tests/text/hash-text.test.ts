import assert from "node:assert/strict";
import { test } from "node:test";
import { hashBytes } from "../../src/text/hash-text.ts";

test("bytes have the hashes that MurmurHash3 is known to give", () => {
  const known: [text: string, seed: number, hash: number][] = [
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["", 0xffffffff, 0x81f16f39],
    ["a", 0x9747b28c, 0x7fa09ea6],
    ["aa", 0x9747b28c, 0x5d211726],
    ["aaa", 0x9747b28c, 0x283e0130],
    ["aaaa", 0x9747b28c, 0x5a97808a],
    ["test", 0, 0xba6bd213],
    ["Hello, world!", 0, 0xc0363e43],
    ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
  ];
  for (const [text, seed, hash] of known) {
    assert.equal(hashBytes(new TextEncoder().encode(text), seed), hash, text);
  }
});
