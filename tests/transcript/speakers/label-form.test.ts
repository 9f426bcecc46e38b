import assert from "node:assert/strict";
import { test } from "node:test";
import { normaliseLabel } from "../../../src/transcript/speakers/label-form.ts";

test("a label is compared without case, width, brackets and closing colon", () => {
  assert.equal(normaliseLabel("【林外務大臣】"), "林外務大臣");
  assert.equal(normaliseLabel(" MR.  ＰＳＡＫＩ: "), "mr. psaki");
});

test("both letters i of Turkish are one, as capitals do not tell them apart in other languages", () => {
  assert.equal(normaliseLabel("GAZETECİ"), "gazeteci");
  assert.equal(normaliseLabel("YANIT"), normaliseLabel("Yanıt"));
});
