import assert from "node:assert/strict";
import { test } from "node:test";
import { readFragment } from "../../src/elements/read-fragment.ts";
import { findUnitPath } from "../../src/elements/unit-address.ts";

for (const [path, expected] of [
  ["/2022/02/02/hayashi/Q2/", "/2022/02/02/hayashi/q2/"],
  ["/2022/02/02/hayashi/Q2", "/2022/02/02/hayashi/q2/"],
  ["/lectern/ja/undated/gaggle/S1/", "/lectern/ja/undated/gaggle/s1/"],
  ["/2022/02/02/hayashi/Q12AB/", "/2022/02/02/hayashi/q12ab/"],
  ["/2022/02/02/hayashi/q2/", undefined],
  ["/2022/02/02/hayashi/Quebec/", "/2022/02/02/hayashi/quebec/"],
  ["/people/HAYASHI/", undefined],
  ["/2022/02/02/hayashi/q2/cite.bib", "/2022/02/02/hayashi/cite.bib"],
  ["/lectern/ja/undated/gaggle/s1/cite.json", "/lectern/ja/undated/gaggle/cite.json"],
  ["/2022/02/02/hayashi/cite.bib", undefined],
  ["/2022/02/02/HAYASHI/", "/2022/02/02/hayashi/"],
  ["/2022/02/02/Hayashi/Q2/", "/2022/02/02/hayashi/q2/"],
  ["/zh-Hant/2022/02/02/HAYASHI/compare/", "/zh-Hant/2022/02/02/hayashi/compare/"],
  ["/2022/02/02/hayashi/Q2/index.html", "/2022/02/02/hayashi/q2/"],
  ["/2022/02/02/hayashi/q2/index.html", "/2022/02/02/hayashi/q2/"],
  ["/2022/02/02/hayashi//q2/", "/2022/02/02/hayashi/q2/"],
  ["//2022/02/02/hayashi/", "/2022/02/02/hayashi/"],
  ["/2022/02/02/hayashi/", undefined],
  ["/nothing/", undefined],
] as const) {
  test(`the missing path ${path} leads to ${expected ?? "nothing"}`, () => {
    assert.equal(findUnitPath(path), expected);
  });
}

test("no missing path leads to another host", () => {
  for (const path of ["//elsewhere.example/Q2", "///elsewhere.example/q2/cite.bib", "//a//Q1/"]) {
    const { host } = new URL(findUnitPath(path) ?? "", "https://lectern.example/");
    assert.equal(host, "lectern.example", path);
  }
});

test("the page of a unit that has none leads to its place in the conference", () => {
  for (const [path, pageless, expected] of [
    ["/2022/02/02/hayashi/q2/", "qs", "/2022/02/02/hayashi/#q2"],
    ["/2022/02/02/hayashi/Q2a", "qs", "/2022/02/02/hayashi/#q2a"],
    ["/2022/02/02/hayashi/s1/", "s", "/2022/02/02/hayashi/#s1"],
    ["/2022/02/02/hayashi/q2/", "s", undefined],
    ["/2022/02/02/hayashi/", "qs", undefined],
    ["/2022/02/02/hayashi/q2/cite.ris", "qs", "/2022/02/02/hayashi/cite.ris"],
  ] as const) {
    assert.equal(findUnitPath(path, pageless), expected);
  }
});

test("a fragment that is badly encoded names nothing", () => {
  assert.deepEqual(["", "#", "#q3", "#%E6%9E%97", "#%E0%A4%A", "#%"].map(readFragment), [
    "",
    "",
    "q3",
    "林",
    "",
    "",
  ]);
});
