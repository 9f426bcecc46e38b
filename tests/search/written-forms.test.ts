import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { personSchema } from "../../src/schemas/person.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { build, createTranscript, listResults, openFolder } from "./index-folder.ts";

const folder = "tests/search/fixtures";

for (const name of globSync("*", { cwd: folder })) {
  test(`every query of ${name} finds the one unit of its input`, async () => {
    const [search, unit] = await openCase(join(folder, name));
    for (const query of readFileSync(join(folder, name, "queries.txt"), "utf8")
      .trim()
      .split("\n")) {
      const found = await search(new URLSearchParams({ q: query }).toString());
      assert.deepEqual([listResults(found), found.beginnings], [[unit], false], query);
    }
  });
}

async function openCase(path: string) {
  const people = globSync(join(path, "*.yaml")).map((file) => ({
    id: basename(file, ".yaml"),
    ...personSchema.parse(parse(readFileSync(file, "utf8"))),
  }));
  const [file = ""] = globSync(join(path, "input.*.md"));
  const language = file.split(".").at(-2) ?? "";
  const body = readFileSync(file, "utf8").split("---\n").slice(2).join("---\n");
  const directory = createDirectory(people);
  const transcript = createTranscript(`2022-08-01-t.${language}`, body, directory);
  const unit = /^### (\S+)/mu.exec(body)?.[1] ?? "";
  const search = openFolder(await build([transcript], { directory }));
  return [search, `2022-08-01-t.${language} ${unit}`] as const;
}
