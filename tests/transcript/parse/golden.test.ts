import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { problemKinds } from "../../../src/problems/kinds.ts";
import { assertGolden } from "../../golden/golden-file.ts";
import { listCaseFiles, listCases, readExpected } from "../golden.ts";

for (const name of listCases()) {
  test(`the case ${name} gives its model and its problems`, () => {
    for (const file of listCaseFiles(name)) assertGolden(file);
  });
}

test("every kind of problem that the parser can report has a case", () => {
  const told = new Set(
    listCases().flatMap((name) => readExpected(name, "problems.txt")?.match(/(?<=^\S+ )\S+/gm)),
  );
  const missing = listReportable().filter((kind) => !told.has(kind));
  assert.deepEqual(missing, []);
});

/** The kinds that are named in the code of the parser and of what it reads YAML with. */
function listReportable(): string[] {
  const folders = ["transcript", "schemas"].map((folder) =>
    join(import.meta.dirname, "../../../src", folder),
  );
  const code = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    )
    .join("\n");
  return Object.keys(problemKinds).filter((kind) => code.includes(`"${kind}"`));
}
