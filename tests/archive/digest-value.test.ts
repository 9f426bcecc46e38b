import assert from "node:assert/strict";
import { test } from "node:test";
import { digestValue } from "../../src/archive/digest-value.ts";

test("values that say the same have one digest, however they were made", () => {
  const entry = { id: "a", units: ["S1", "Q1"], note: undefined };
  for (const [one, other] of [
    [entry, { id: "a", units: ["S1", "Q1"] }],
    [new Map([["a", 1]]), new Map([["a", 1]])],
    [undefined, undefined],
    ["x".repeat(300), "x".repeat(300)],
  ]) {
    assert.equal(digestValue(one), digestValue(other));
  }
});

test("values that differ anywhere have different digests", () => {
  const values = [
    ...[null, undefined, 0, "0", "", [], {}, [[]], ["a", "b"], ["b", "a"], ["a,b"]],
    ...[{ a: 1 }, { a: 2 }, { b: 1 }, { a: { a: 1 } }, { a: "x".repeat(300) }],
    ...[{ a: "x".repeat(301) }, new Map([["a", 1]]), new Set(["a"]), Uint32Array.of(1, 2)],
  ];
  assert.equal(new Set(values.map(digestValue)).size, values.length);
});

test("a function has no digest, since nothing of it can be known", () => {
  assert.throws(() => digestValue({ read: () => 1 }), TypeError);
});
