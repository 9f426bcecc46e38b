import assert from "node:assert/strict";
import { test } from "node:test";
import { nameRawFile } from "../../../src/importer/decisions/frontmatter.ts";

const identity = { id: "2022-02-02-hayashi", language: "en" } as Parameters<typeof nameRawFile>[1];

test("a raw file is named by its conference, with its ending in small letters", () => {
  assert.equal(nameRawFile("PAGE.HTML", identity), "2022/2022-02-02-hayashi.en.html");
  assert.equal(nameRawFile("a.b.pdf", identity), "2022/2022-02-02-hayashi.en.pdf");
  assert.equal(nameRawFile("no ending", identity), "2022/2022-02-02-hayashi.en.txt");
  assert.equal(
    nameRawFile("a.txt", { ...identity, id: "undated-hayashi" }),
    "undated/undated-hayashi.en.txt",
  );
});
