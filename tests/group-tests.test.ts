import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { groupTests } from "./group-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-groups-"));
after(() => {
  rmSync(folder, { recursive: true });
});

/** The test files of each process, in the order in which the processes start. */
function group(...tests: readonly string[]): string[][] {
  return groupTests(tests, folder).map((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(/"(.*)"/g), ([, url = ""]) =>
      relative(".", fileURLToPath(url)).replaceAll("\\", "/"),
    ),
  );
}

test("files that disturb no other share a process; those with a browser, an environment, hooks or an index do not", () => {
  const site = ["tests/build/edits.test.ts"];
  const alone = [
    "tests/browser/find.test.ts",
    "tests/audit/audit-archive.test.ts",
    "tests/search/query/people.test.ts",
    "tests/search/query/session.test.ts",
    "tests/transcript/speakers/new-language.test.ts",
  ];
  const pure = [
    "tests/cli/show.test.ts",
    "tests/cli/system-errors.test.ts",
    "tests/data/data-files.test.ts",
    "tests/site/pure/groups.test.ts",
    "tests/text/words.test.ts",
  ];
  assert.deepEqual(group(...alone, ...pure, ...site), [site, pure, ...alone.map((file) => [file])]);
});

test("files that read the same site share a process, and start first, beside others that wait for no build", () => {
  assert.deepEqual(
    group(
      ...["tests/cli/show.test.ts", "tests/site/citations.test.ts", "tests/site/journeys.test.ts"],
      ...["tests/site/demo.test.ts", "tests/site/seed.test.ts", "tests/site/permalinks.test.ts"],
    ),
    [
      ["tests/site/citations.test.ts", "tests/site/permalinks.test.ts"],
      ["tests/cli/show.test.ts"],
      ["tests/site/journeys.test.ts", "tests/site/seed.test.ts"],
      ["tests/site/demo.test.ts"],
    ],
  );
});

test("no test file is left out of the groups, and one that is named alone is a group", () => {
  const all = globSync("tests/**/*.test.ts").map((file) => file.replaceAll("\\", "/"));
  assert.deepEqual(
    group(...all)
      .flat()
      .sort(),
    all.sort(),
  );
  const many = Array.from({ length: 21 }, () => "tests/text/words.test.ts");
  assert.deepEqual(
    group(...many).map(({ length }) => length),
    [10, 10, 1],
  );
  assert.equal(group("tests/text/words.test.ts").length, 1);
});
