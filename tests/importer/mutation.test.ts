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

/** Of the sources each kind of damage meets some, the same in each run; `npm run bench -- faults readers` does thousands. */
const perKind = 8;

describe("a damaged source", () => {
  for (const [kind, mutate] of Object.entries(mutations)) {
    it(`is imported whole or refused with a reason: ${kind}`, async () => {
      const random = createRandom(kind.length);
      for (let round = 0; round < perKind; round += 1) {
        const source = sources[Math.floor(random() * sources.length)];
        assert.ok(source);
        const damaged = mutate(source.bytes, random);
        const { fault } = await importDamaged(source.name, damaged);
        assert.equal(fault, undefined, `${fault ?? ""}\n${damaged.toString("utf8")}`);
      }
    });
  }

  it("is imported or refused where it is one line of ten million letters", async () => {
    for (const unit of ["word ", "Q: why? ", "<a ", "*", "[", "「あ」", "&amp; "]) {
      const line = Buffer.from(unit.repeat(Math.ceil(10_000_000 / unit.length)));
      assert.equal((await importDamaged("line.txt", line)).fault, undefined, unit);
    }
  });
});
