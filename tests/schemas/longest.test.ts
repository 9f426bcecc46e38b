import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { longest } from "../../src/schemas/longest.ts";

test("every length at which text is refused is documented", () => {
  const [, limits = ""] = readFileSync("content/README.md", "utf8").split("## Limits");
  for (const [name, length] of Object.entries(longest)) {
    assert.ok(limits.includes(length.toLocaleString("en")), name);
  }
});
