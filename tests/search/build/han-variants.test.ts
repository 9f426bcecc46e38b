import assert from "node:assert/strict";
import { test } from "node:test";
import { listHanVariants } from "../../../src/search/build/han-variants.ts";

test("a character has its old, new, traditional and simplified forms, and those of names", () => {
  const pairs =
    "国國 学學 沢澤 斎齋 斉齊 高髙 崎﨑 辺邉 吉𠮷 発發 发發 髪髮 関關 开開 体體 广廣 広廣 竜龍 龙龍 濱浜";
  for (const pair of pairs.split(" ")) {
    const [one = "", other = ""] = pair;
    assert.ok(listHanVariants(one).includes(other), pair);
    assert.ok(listHanVariants(other).includes(one), pair);
  }
});

test("two characters with one simplified form do not stand for each other", () => {
  assert.ok(!listHanVariants("發").includes("髮"));
  assert.deepEqual(listHanVariants("あ"), []);
  assert.ok(!listHanVariants("国").includes("国"));
});
