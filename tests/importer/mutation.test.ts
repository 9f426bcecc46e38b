import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createRandom, mutations } from "./mutate.ts";
import { importDamaged } from "./survive.ts";

const root = join(import.meta.dirname, "fixtures");
const sources = readdirSync(root).map((name) => {
  const file = readdirSync(join(root, name)).find((one) => one.startsWith("source.")) ?? "";
  return { name: file, bytes: readFileSync(join(root, name, file)) };
});

describe("a damaged source", () => {
  for (const [kind, mutate] of Object.entries(mutations)) {
    it(`is imported whole or refused with a reason: ${kind}`, async () => {
      const random = createRandom(kind.length);
      for (const { name, bytes } of sources) {
        const rounds = name.endsWith(".pdf") ? 1 : 2;
        for (let round = 0; round < rounds; round += 1) {
          const damaged = mutate(bytes, random);
          const { fault } = await importDamaged(name, damaged);
          assert.equal(fault, undefined, `${fault ?? ""}\n${damaged.toString("utf8")}`);
        }
      }
    });
  }

  it("is imported or refused in time where it is one line of ten million letters", async () => {
    for (const unit of ["word ", "Q: why? ", "<a ", "*", "[", "「あ」", "&amp; "]) {
      const line = Buffer.from(unit.repeat(Math.ceil(10_000_000 / unit.length)));
      assert.equal((await importDamaged("line.txt", line)).fault, undefined, unit);
    }
  });
});
