import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { groupTests } from "./group-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-groups-"));
after(() => {
  rmSync(folder, { recursive: true });
});

test("files that are pure share a process; those with a browser, a command or an environment do not", () => {
  const alone = [
    "tests/site/journeys.test.ts",
    "tests/cli/show.test.ts",
    "tests/browser/find.test.ts",
    "tests/audit/audit-archive.test.ts",
    "tests/search/query/session.test.ts",
    "tests/transcript/speakers/new-language.test.ts",
  ];
  const pure = ["tests/site/pure/groups.test.ts", "tests/text/words.test.ts"];
  const files = groupTests([...alone, ...pure], folder);
  assert.deepEqual(files.slice(0, -1), alone);
  const group = readFileSync(files.at(-1) ?? "", "utf8");
  assert.deepEqual(
    group.trim().split("\n"),
    pure.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};`),
  );
});

test("no test file is left out of the groups, and one that is named alone is a group", () => {
  const many = Array.from({ length: 21 }, () => "tests/text/words.test.ts");
  const imports = groupTests(many, folder).map((file) => {
    return readFileSync(file, "utf8").match(/import/g)?.length;
  });
  assert.deepEqual(imports, [10, 10, 1]);
  assert.equal(groupTests(["tests/text/words.test.ts"], folder).length, 1);
});
