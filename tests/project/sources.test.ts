import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const files = globSync(["src/**/*.{ts,astro,css,js}", "tests/**/*.ts", "*.{js,mjs}"])
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.includes("/fixtures/"))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

test("no file is longer than 300 lines", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 301);
  assert.deepEqual(
    long.map(({ file }) => file),
    [],
  );
});

test("no mark of unfinished or silenced work is left", () => {
  const marks = new RegExp(
    [
      "TO" + "DO\\b",
      "FIX" + "ME",
      "XX" + "X\\b",
      "HA" + "CK\\b",
      "@ts-" + "(ignore|expect|nocheck)",
    ]
      .concat(["eslint-" + "disable", "prettier-" + "ignore", "\\.on" + "ly\\(", ": an" + "y\\b"])
      .join("|"),
  );
  const marked = files.filter(({ text }) => marks.test(text));
  assert.deepEqual(
    marked.map(({ file }) => file),
    [],
  );
});

test("file names are kebab-case, components PascalCase, and none is a catch-all", () => {
  const names = files.map(({ file }) => file).filter((file) => !file.startsWith("src/pages/"));
  const odd = names.filter((file) => {
    const name = file.split("/").at(-1) ?? "";
    if (/^(utils?|helpers?|common|misc|manager)\b/.test(name)) return true;
    return name.endsWith(".astro")
      ? !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
      : !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name);
  });
  assert.deepEqual(odd, []);
});
