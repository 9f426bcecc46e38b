import assert from "node:assert/strict";
import { test } from "node:test";
import { explainFailure } from "../../src/cli/build-site.ts";
import { createRefusal } from "../../src/problems/refusal.ts";

const refused = { errno: -28, code: "ENOSPC", syscall: "write" };

for (const [what, error] of [
  ["the system", Object.assign(new Error("ENOSPC"), refused)],
  ["the cause of another error", new Error("page", { cause: Object.assign(new Error(), refused) })],
  ["one of several errors", new AggregateError([Object.assign(new Error(), refused)])],
  ["Astro's bundler", new Error("Write failed: No space left on device (os error 28)")],
] as const) {
  test(`a full disk that ${what} tells is a problem of the output folder`, () => {
    assert.equal(
      explainFailure(error, "/srv/site"),
      [
        "/srv/site",
        "1:1 error The disk is full (`ENOSPC`).  lectern:file-write",
        "      Why: The build stopped, and the new site was not finished. The last site stands as it was.",
        "      Fix: Free some space. Then run the command again.",
        "",
        "✖ 1 error",
      ].join("\n"),
    );
  });
}

test("a file of the new site is told by the name that it would have had", () => {
  const path = "/work/.cache/.site.draft-4711/2022/index.html";
  const error = Object.assign(new Error(), { ...refused, path });
  assert.match(explainFailure(error, "/srv/site"), /^\/srv\/site\/2022\/index\.html\n/);
});

test("what is wrong with the content is told as it is, also as a cause", () => {
  const refusal = createRefusal("The content has errors.");
  assert.equal(explainFailure(new Error("x", { cause: refusal }), "dist"), refusal.message);
  assert.equal(refusal.stack, "");
});

test("a defect is shown with its stack", () => {
  assert.match(
    explainFailure(new Error("defect"), "dist"),
    /^The build failed: Error: defect\n\s+at /,
  );
});
