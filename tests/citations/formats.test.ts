import { basename, dirname } from "node:path";
import { test } from "node:test";
import { assertGolden } from "../golden/golden-file.ts";
import { listCitationFiles } from "./golden.ts";

for (const file of listCitationFiles()) {
  const name = basename(dirname(file.path));
  test(`${name} is written as ${basename(file.path)} expects`, () => {
    assertGolden(file);
  });
}
