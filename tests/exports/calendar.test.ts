import assert from "node:assert/strict";
import { test } from "node:test";
import { convertIcsCalendar } from "ts-ics";
import { type CalendarEvent, formatCalendar } from "../../src/exports/calendar.ts";

const event: CalendarEvent = {
  address: "https://lectern.example/ja/2022/02/02/%E6%9E%97/",
  title: "林外務大臣臨時会見記録、".repeat(12),
  language: "ja",
  start: "2022-02-02T08:13",
  timeZone: "Asia/Tokyo",
  place: "Room 2; Ministry, Tokyo",
  description: "One\\two\nthree: 9 exchanges.",
  changed: "2026-11-23",
};

test("a conference is an event at its moment, known by its permanent address", () => {
  const calendar = read([event]);
  assert.equal(calendar.version, "2.0");
  const [read0, ...more] = calendar.events ?? [];
  assert.ok(read0);
  assert.equal(more.length, 0);
  assert.equal(read0.uid, event.address);
  assert.equal(read0.url, event.address);
  assert.equal(read0.start.date.toISOString(), "2022-02-01T23:13:00.000Z");
  assert.equal(read0.stamp.date.toISOString(), "2026-11-23T00:00:00.000Z");
  assert.equal(read0.summary, event.title);
  assert.equal(read0.location, event.place);
  assert.equal(read0.description, event.description);
});

test("a conference whose time is not known takes the day", () => {
  const [found] = read([{ ...event, start: "1972-09-29" }]).events ?? [];
  assert.equal(found?.start.type, "DATE");
  assert.equal(found.start.date.toISOString().slice(0, 10), "1972-09-29");
});

test("a start that the clocks of the place showed by an offset of long ago is a moment in UTC", () => {
  const [found] =
    read([{ ...event, start: "1880-01-01T12:00", timeZone: "Europe/Paris" }]).events ?? [];
  assert.equal(found?.start.date.toISOString(), "1880-01-01T11:50:39.000Z");
});

test("lines end with CR LF, have at most 75 bytes, and are not divided within a character", () => {
  const text = formatCalendar({ name: "Archive", events: [event] });
  const lines = text.split("\r\n");
  assert.equal(lines.pop(), "");
  assert.ok(
    lines.some((line) => line.startsWith(" ")),
    "a long line is folded",
  );
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n\uFFFD]|\p{Surrogate}/u);
  }
  assert.deepEqual(Buffer.from(text).toString("utf8"), text);
});

test("words cannot end their line and begin a property of their own", () => {
  const title = "A\r\nEND:VEVENT\nBEGIN:VALARM\u0000";
  const lines = formatCalendar({ name: title, events: [{ ...event, title }] }).split("\r\n");
  assert.equal(lines.filter((line) => line.startsWith("END:VEVENT")).length, 1);
  assert.equal(lines.filter((line) => line.startsWith("BEGIN:VALARM")).length, 0);
  assert.ok(lines.includes("X-WR-CALNAME:A\\nEND:VEVENT\\nBEGIN:VALARM"));
});

test("commas, semicolons and backslashes of a text are escaped", () => {
  const text = formatCalendar({ name: "Archive", events: [event] });
  assert.ok(text.includes("\r\nLOCATION;LANGUAGE=ja:Room 2\\; Ministry\\, Tokyo\r\n"));
  assert.ok(text.includes("\r\nDESCRIPTION:One\\\\two\\nthree: 9 exchanges.\r\n"));
});

test("every event has what RFC 5545 demands of it, once", () => {
  const lines = formatCalendar({ name: "Archive", events: [event] }).split("\r\n");
  for (const name of ["BEGIN:VCALENDAR", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART"]) {
    assert.equal(lines.filter((line) => new RegExp(`^${name}[:;]?`).test(line)).length, 1, name);
  }
  assert.match(lines.find((line) => line.startsWith("DTSTART")) ?? "", /^DTSTART:\d{8}T\d{6}Z$/);
});

function read(events: CalendarEvent[]) {
  return convertIcsCalendar(undefined, formatCalendar({ name: "Archive", events }));
}
