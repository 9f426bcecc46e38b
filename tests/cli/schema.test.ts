import assert from "node:assert/strict";
import { test } from "node:test";
import { toJsonSchema } from "../../src/schemas/json-schema.ts";
import { callArchive } from "./call-archive.ts";

test("it prints a schema as JSON", async () => {
  const { code, stdout } = await callArchive("schema", "person");
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(toJsonSchema("person"))));
});

for (const [args, message] of [
  [
    [],
    "Unexpected end, expected one of `transcript`, `person`, `outlet`, `topic`, `phrase`, `publisher`, `site`, `import-report`, `exchange`, `person-record`, `outlet-record`, `topic-record`.",
  ],
  [
    ["persn"],
    "Unexpected name `persn`, expected one of `transcript`, `person`, `outlet`, `topic`, `phrase`, `publisher`, `site`, `import-report`, `exchange`, `person-record`, `outlet-record`, `topic-record`. Did you mean `person`?",
  ],
  [["person", "topic"], "Unexpected `topic`, expected one name."],
] as const) {
  test(`schema ${args.join(" ")} is a mistake in the call`, async () => {
    const { code, stdout, stderr } = await callArchive("schema", ...args);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.equal(stderr.split("\n")[0], `archive schema: ${message}`);
  });
}
