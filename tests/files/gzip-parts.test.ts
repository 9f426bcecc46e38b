import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { deflatePart, joinParts } from "../../src/files/gzip-parts.ts";

const texts = ["a", "林芳正".repeat(5000), "", "the same line\n".repeat(300), "\n"];

test("a file of parts that were deflated apart holds them in a row, for Node and for a browser", async () => {
  for (const count of [0, 1, 2, texts.length]) {
    const chosen = texts.slice(0, count);
    const file = await join(chosen);
    assert.equal(gunzipSync(file).toString(), chosen.join(""));
    const stream = new Blob([Uint8Array.from(file)]).stream();
    const inflated = stream.pipeThrough(new DecompressionStream("gzip"));
    assert.equal(await new Response(inflated).text(), chosen.join(""));
  }
});

test("a part that changed on the way is refused", async () => {
  const parts = texts.map(deflatePart);
  parts[3]?.writeUInt32LE(1, 0);
  const file = Buffer.concat(await Array.fromAsync(joinParts(give(parts))));
  assert.throws(() => gunzipSync(file), /incorrect data check/);
});

test("the same parts give the same bytes, in which no time and no system stands", async () => {
  const file = await join(texts);
  assert.deepEqual(file, await join(texts));
  assert.deepEqual([...file.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
});

async function join(chosen: readonly string[]): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(joinParts(give(chosen.map(deflatePart)))));
}

async function* give(parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* await Promise.resolve(parts);
}
