import assert from "node:assert/strict";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { describeHosts, hostLimits } from "../../src/cli/hosts.ts";
import { measureSite } from "../../src/cli/site-sizes.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { callArchive } from "./call-archive.ts";

test("the content and the files of the site are counted, by kind", async () => {
  const dir = makeTemporaryFolder("stats");
  mkdirSync(join(dir, "2022", "q1"), { recursive: true });
  writeFileSync(join(dir, "index.html"), "a".repeat(2000));
  writeFileSync(join(dir, "2022", "q1", "index.html"), "a".repeat(5000));
  writeFileSync(join(dir, "2022", "cite.bib"), "a".repeat(1000));
  writeFileSync(join(dir, "_redirects"), "/a/ /b/ 301\n/*/Q:number/ /:splat/q:number/ 301\n");
  const { code, stdout } = await callArchive("stats", "--content", "tests/demo", "--dir", dir);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^tests\/demo: 60 transcripts, \d+ statements, \d+ exchanges, [\d,]+ words, \d+ people, \d+ outlets, \d+ topics, \d+ published ids$/m,
  );
  assert.match(stdout, /: 4 files, 8 kB\n {7}7 kB {8}2 \.html\n/);
  assert.match(stdout, /Largest pages:\n {7}5 kB {2}2022\/q1\/index\.html\n/);
  assert.match(stdout, /GitHub Pages: 8 kB of 1,000 MB \(limit read \d{4}-\d{2}\)$/m);
  assert.equal((await measureSite(dir)).rules, 2);
});

test("a folder that is no site is refused, and one person is not counted as several", async () => {
  const { code, stdout, stderr } = await callArchive("stats", "--dir", "none");
  assert.equal(code, 1);
  assert.match(stdout, /, 1 person, /);
  assert.match(stderr, /Unexpected --dir `none` without index\.html/);
});

test("each limit warns before it is reached, and says when it is passed", async () => {
  const dir = makeTemporaryFolder("stats");
  writeFileSync(join(dir, "large.txt"), "");
  truncateSync(join(dir, "large.txt"), 26 * 1024 * 1024);
  const sizes = await measureSite(dir);
  assert.deepEqual(
    describeHosts(sizes).warnings.map((text) => text.split(". ")[0]),
    ["Cloudflare Pages: 27.3 MB in the largest file is more than 26.2 MB"],
  );
  for (const { what, limit } of hostLimits) {
    const at = (size: number) => {
      const full = {
        ...sizes,
        bytes: size,
        files: size,
        largestFile: { path: "a", bytes: size },
        fullestFolder: { path: "a", files: size },
        rules: size,
      };
      return describeHosts(full, [{ host: "A host", what, limit, read: "2026-01", source: "" }]);
    };
    assert.equal(at(limit * 0.79).warnings.length, 0);
    assert.match(at(limit * 0.81).warnings.join(), /is nearly all of/);
    assert.match(at(limit + 1).warnings.join(), /is more than/);
  }
});
