import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { problemKinds } from "../../src/problems/kinds.ts";

test("every kind of problem is documented, in the order of the table", () => {
  const documented = readFileSync("content/README.md", "utf8").split("## Problems")[1] ?? "";
  const rows = Object.entries(problemKinds).map(([kind, { level, says }]) =>
    ["", kind, level, says, ""].join("|"),
  );
  assert.deepEqual(
    documented
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .slice(2)
      .map((line) => line.replace(/\s*\|\s*/g, "|")),
    rows,
  );
});

test("every kind of problem is reported somewhere and says what is wrong in one clause", () => {
  const sources = globSync("src/**/*.ts", { exclude: ["src/problems/kinds.ts"] });
  const code = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const silent = Object.keys(problemKinds).filter((kind) => !code.includes(`"${kind}"`));
  assert.deepEqual(silent, []);
  for (const [kind, { says }] of Object.entries(problemKinds)) {
    assert.match(says, /^\S.{8,}[^.]$/, kind);
  }
});
