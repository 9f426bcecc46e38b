import assert from "node:assert/strict";
import { test } from "node:test";
import { foldRoutes } from "../../src/cli/fold-routes.ts";

test("a build tells how many files it rendered, and all else as it is", () => {
  const written: string[] = [];
  const write = foldRoutes((text) => written.push(text));
  write(" generating static routes \n");
  for (let at = 0; at < 1234; at++) {
    write(`\u001b[2m12:00:00\u001b[22m   \u001b[34m├─\u001b[39m /2022/${String(at)}/index.html`);
    write(` \u001b[2m(+12ms)\u001b[22m \n`);
  }
  write("12:00:09 [build] Complete!\n");
  write("12:00:09 (nothing else)\n");
  assert.deepEqual(written, [
    " generating static routes \n",
    "  1,000 files\n",
    "  1,234 files\n",
    "12:00:09 [build] Complete!\n",
    "12:00:09 (nothing else)\n",
  ]);
});
