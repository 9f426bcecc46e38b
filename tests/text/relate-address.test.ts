import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { relateAddress } from "../../src/text/relate-address.ts";
import { sampleSize } from "../sample-size.ts";

test("an address is related to a page where that is shorter", () => {
  const page = "/2022/02/02/talks/q1/";
  const cases: [address: string, expected: string][] = [
    ["/2022/02/02/talks/q2/", "../q2/"],
    ["/2022/02/02/talks/", "../"],
    ["/2022/02/02/talks/#q1", "../#q1"],
    ["/2022/02/02/talks/q1/", "./"],
    ["/2022/02/02/talks/q1/?q=a/b#q1-1", "./?q=a/b#q1-1"],
    ["/2022/02/02/talks/q1/cite.bib", "cite.bib"],
    ["/2022/02/02/talks/q10/", "../q10/"],
    ["/2022/02/02/talks/q1/a:b/", "./a:b/"],
    ["/2022/02/02/talks/q1//b/", ".//b/"],
    ["/2022/", "/2022/"],
    ["/", "/"],
    ["/about/", "/about/"],
    ["//other.example/2022/02/02/talks/q1/", "//other.example/2022/02/02/talks/q1/"],
  ];
  for (const [address, expected] of cases) assert.equal(relateAddress(address, page), expected);
});

test("it leads from the page to the same place, whatever its parts are, and is not longer", () => {
  const part = fc.constantFrom("a", "ab", "2022", "..a", "%E6", "q1", "a:b", "é", "");
  const path = fc
    .array(part, { maxLength: 5 })
    .map((parts) => parts.map((one) => `${one}/`).join(""));
  const end = fc.constantFrom("", "cite.bib", "#q1", "?q=/a/", "?a#b");
  fc.assert(
    fc.property(path, path, path, end, (shared, own, other, rest) => {
      const [page, address] = [`/a/${shared}${own}`, `/a/${shared}${other}${rest}`];
      const related = relateAddress(address, page);
      const root = "https://lectern.example";
      assert.equal(new URL(related, root + page).href, new URL(address, root).href);
      assert.ok(related.length <= address.length);
    }),
    { numRuns: sampleSize(5000) },
  );
});
