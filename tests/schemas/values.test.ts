import assert from "node:assert/strict";
import { test } from "node:test";
import { conferenceId, languageTag, pathBelow, timeZone } from "../../src/schemas/values.ts";

test("a path below a folder never leads out of it", () => {
  for (const path of ["2022/a.txt", "a b.txt", "2022/林.html", "a..b/...x"]) {
    assert.ok(pathBelow.safeParse(path).success, path);
  }
  for (const path of [
    "../a",
    "a/../../b",
    "/etc/passwd",
    "a//b",
    "./a",
    "a\\..\\b",
    "C:/a",
    "a/",
  ]) {
    assert.ok(!pathBelow.safeParse(path).success, path);
  }
});

test("a time zone is one of IANA's by place, or UTC", () => {
  for (const zone of ["Asia/Tokyo", "America/Argentina/Buenos_Aires", "UTC"]) {
    assert.ok(timeZone.safeParse(zone).success, zone);
  }
  for (const zone of ["JST", "EST", "GMT", "Asia/Atlantis", "+09:00", ""]) {
    assert.ok(!timeZone.safeParse(zone).success, zone);
  }
});

test("a language is a tag in its canonical form", () => {
  for (const tag of ["en", "ja", "zh-Hant", "es-419", "fil"]) {
    assert.ok(languageTag.safeParse(tag).success, tag);
  }
  for (const tag of ["EN", "zh-hant", "people", "english", "e", "en_GB", ""]) {
    assert.ok(!languageTag.safeParse(tag).success, tag);
  }
});

test("a conference's id is a date of the calendar, or undated, and a slug", () => {
  for (const id of ["2022-02-02-hayashi-extraordinary", "2022-02-02-林", "undated-press-gaggle"]) {
    assert.ok(conferenceId.safeParse(id).success, id);
  }
  for (const id of [
    "2022-02-30-a",
    "2022-02-02",
    "2022-02-02-",
    "2022-02-02-../x",
    "hayashi",
    "undated",
    "undated-",
    "undatedx-a",
  ]) {
    assert.ok(!conferenceId.safeParse(id).success, id);
  }
});
