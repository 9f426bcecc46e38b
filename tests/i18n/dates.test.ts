import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatDate,
  formatInstant,
  formatMonth,
  formatStart,
  formatTime,
  formatYear,
} from "../../src/i18n/dates.ts";

test("a start is written in full with its own time zone", () => {
  assert.equal(
    formatStart("en", "2022-02-02T08:13", "Asia/Tokyo"),
    "Wednesday, 2 February 2022 at 08:13 Japan Standard Time",
  );
  assert.equal(
    formatStart("ja", "2022-02-02T08:13", "Asia/Tokyo"),
    "2022年2月2日水曜日 08:13 日本標準時",
  );
});

test("summer time shows in the zone and in the instant", () => {
  assert.match(formatStart("en", "2022-07-01T10:00", "America/New_York"), /Daylight|Summer|GMT-4/);
  assert.equal(formatInstant("2022-07-01T10:00", "America/New_York"), "2022-07-01T10:00-04:00");
  assert.equal(formatInstant("2022-01-10T10:00", "America/New_York"), "2022-01-10T10:00-05:00");
});

test("a start without a time of day has no time and no zone", () => {
  assert.equal(formatStart("en", "2022-02-02", "Asia/Tokyo"), "Wednesday, 2 February 2022");
  assert.equal(formatInstant("2022-02-02", "Asia/Tokyo"), "2022-02-02");
});

test("dates, months and years are written as their language does", () => {
  assert.equal(formatDate("en", "2022-02-02T08:13"), "2 February 2022");
  assert.equal(formatDate("ja", "2022-02-02"), "2022年2月2日");
  assert.equal(formatMonth("en", "2022-02"), "February 2022");
  assert.equal(formatMonth("ja", "2022-02-02"), "2022年2月");
  assert.equal(formatYear("en", "2022"), "2022");
  assert.equal(formatYear("ja", "2022"), "2022年");
});

test("an offset is written the same way wherever a zone has no name", () => {
  for (const language of ["en", "ja"]) {
    for (const format of [formatStart, formatTime]) {
      assert.match(format(language, "2022-02-02T08:13", "Etc/GMT+2"), /GMT-2$/);
    }
  }
});
