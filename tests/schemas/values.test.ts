import assert from "node:assert/strict";
import { test } from "node:test";
import {
  conferenceId,
  languageTag,
  pathBelow,
  plainDate,
  slug,
  timeZone,
} from "../../src/schemas/values.ts";

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
    "2022/%2e%2e/a",
    "2022/con.txt",
    "2022/NUL",
    "2022/a.",
    "2022/a\u0007.txt",
  ]) {
    assert.ok(!pathBelow.safeParse(path).success, path);
  }
});

test("a time zone is one of IANA's by place, or UTC", () => {
  for (const zone of ["Asia/Tokyo", "America/Argentina/Buenos_Aires", "UTC"]) {
    assert.ok(timeZone.safeParse(zone).success, zone);
  }
  const oldNames = ["US/Pacific-New", "SystemV/EST5EDT", "Canada/East-Saskatchewan"];
  for (const zone of ["JST", "EST", "GMT", "Asia/Atlantis", "+09:00", "", ...oldNames]) {
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
    "undated-..",
    "2022-02-02-..",
    "2022-02-02-%2e%2e",
    "2022-02-02-a\\b",
    "2022-02-02-a\u0007",
    "2022-02-02-a\u202Eb",
    "2022-02-02-q1",
    "2022-02-02-con",
    "0000-02-02-a",
    "2022-02-02-cafe\u0301",
    "2022-02-02-a\uFE0F",
    `2022-02-02-${"a".repeat(201)}`,
  ]) {
    assert.ok(!conferenceId.safeParse(id).success, id);
  }
});

test("an id of a person, outlet or topic can name a file everywhere", () => {
  for (const id of ["hayashi-yoshimasa", "林芳正", "7-up", "q1", "con-man"]) {
    assert.ok(slug.safeParse(id).success, id);
  }
  for (const id of ["con", "lpt1", "a--b", "..", "A", "a\u3164", "e\u0301", "", "a/b", "a b"]) {
    assert.ok(!slug.safeParse(id).success, id);
  }
});

test("a date is one of the calendar", () => {
  for (const date of ["2024-02-29", "0001-01-01"])
    assert.ok(plainDate.safeParse(date).success, date);
  for (const date of ["2023-02-29", "2022-13-01", "0000-01-01", "2022-1-1", "+002022-01-01"]) {
    assert.ok(!plainDate.safeParse(date).success, date);
  }
});
