import assert from "node:assert/strict";
import { test } from "node:test";
import { findDateLike } from "../../../../src/importer/ground/dates/date-like.ts";

test("whatever looks like a date is seen, in any script, readable for certain or not", () => {
  for (const [text, seen] of [
    ["Pressekonferenz am 3.5.22", "3.5.22"],
    ["2022-05-03T10:00", "2022-05-03"],
    ["Released 7/6/12", "7/6/12"],
    ["id 20220503", "20220503"],
    ["Thursday, the 3rd of May", "3rd of May"],
    ["February 2", "February 2"],
    ["Spring meeting, April 2022", "April 2022"],
    ["2022. május", "2022. május"],
    ["3 мая 2022 г.", "3 мая 2022"],
    ["٣ مايو ٢٠٢٢", "3 مايو 2022"],
    ["۱۳ اردیبهشت ۱۴۰۱", "13 اردیبهشت 1401"],
    ["3 พฤษภาคม 2565", "3 พฤษภาคม 2565"],
    ["३ मई २०२२", "3 मई 2022"],
    ["令和四年五月三日", "令和四年"],
    ["R4.5.3 会見", "R4.5"],
    ["二〇二二年五月", "二〇二二年五月"],
    ["中華民國一一一年", "民國一一一年"],
    ["５月３日（火）", "5月3日"],
    ["2022년 5월 3일", "2022년 5월"],
    ["2022, May", "2022, May"],
  ] as const) {
    assert.equal(findDateLike(text), seen, text);
  }
});

test("times, years alone and words that are months as well are no dates", () => {
  for (const text of [
    "Press Gaggle Aboard Air Force One, 3:39 P.M. EST",
    "11:34 A.M. (Local)",
    "We may march on. 3 questions, 12 answers.",
    "© 2015 The Ministry",
    "Room 1600, Section 4.2",
    "15時30分",
    "https://example.org/briefings/12345",
    "",
  ]) {
    assert.equal(findDateLike(text), undefined, text);
  }
});
