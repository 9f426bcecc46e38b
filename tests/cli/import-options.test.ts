import assert from "node:assert/strict";
import { test } from "node:test";
import { readImportCall } from "../../src/cli/import-options.ts";

const read = (...args: readonly string[]) => readImportCall(args, () => "content");

for (const [flag, value] of [
  ["--language", "english!"],
  ["--start", "2022-13-01"],
  ["--time-zone", "Tokyo"],
  ["--url", "example.org/talks"],
  ["--kind", "regulr"],
  ["--id", "../../walk"],
  ["--id", "2022\\walk"],
] as const) {
  test(`a value that ${flag} cannot have is a mistake in the call`, () => {
    assert.throws(() => read("a.txt", flag, value), {
      message: new RegExp(`^Unexpected \`${flag} ${RegExp.escape(value)}\`, expected `),
    });
  });
}

test("only what is said is passed on", () => {
  const { paths, options } = read("a.txt", "--url", "https://example.org/talks", "--label", "PM");
  assert.deepEqual(paths, ["a.txt"]);
  assert.deepEqual(options, {
    url: "https://example.org/talks",
    labels: ["PM"],
    questioners: [],
    respondents: [],
    root: "content",
    dryRun: false,
    force: false,
  });
});

test("no file is a mistake in the call", () => {
  assert.throws(() => read("--force"), { message: "Unexpected end, expected a FILE to import." });
});
