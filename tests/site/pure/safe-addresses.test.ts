import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { redirectSchema } from "../../../src/schemas/permalink.ts";
import { conferenceId, pathBelow, slug, unitId } from "../../../src/schemas/values.ts";
import { splitConferenceId } from "../../../src/schemas/conference-id.ts";
import * as addresses from "../../../src/site/addresses.ts";
import { sampleSize } from "../../sample-size.ts";

/** Pieces of which hostile ids are made, and letters as they come. */
const piece = fc.oneof(
  fc.constantFrom(
    ...["..", ".", "/", "\\", "%2e", "%2F", "%", "#", "?", ":", "-", "\0", "\u001B", "\u202E", " "],
    ...["con", "aux", "q1", "s2a", "people", "search", "2022", "02", "undated", "ja", "index.html"],
    ...["a", "é", "e\u0301", "林", "葛\u{E0100}", "\u3164", "ß", "Ⅷ", "İ"],
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const id = fc
  .tuple(fc.constantFrom("2022-02-02-", "undated-", "2022-02-30-", ""), text)
  .map((parts) => parts.join(""));
const runs = { numRuns: sampleSize(5000) };

/** Where a page is written, as a host and Astro read an address: with its escapes decoded. */
function resolveBelow(address: string): string[] {
  const path = decodeURIComponent(address);
  const written = posix.join("/out", path, "index.html");
  assert.equal(decodeURIComponent(encodeURI(path)), path);
  assert.ok(written.startsWith("/out/"), written);
  return written.slice("/out/".length).split("/").slice(0, -1);
}

function locateAll(accepted: string): string[] {
  const conference = { ...splitConferenceId(accepted), language: "en" };
  return [addresses.locateConference(conference), addresses.locateUnit(conference, "Q3")];
}

test("every conference id that is accepted has pages below its day alone", () => {
  fc.assert(
    fc.property(id, (value) => {
      if (!conferenceId.safeParse(value).success) return;
      const { date } = splitConferenceId(value);
      const above = date === null ? ["undated"] : [date.year, date.month, date.day];
      const [page = "", unit = ""] = locateAll(value).map((one) => resolveBelow(one).join("/"));
      const segments = page.split("/");
      assert.deepEqual(segments.slice(0, -1), above);
      assert.doesNotMatch(segments.at(-1) ?? "", /^$|^[sq]\d+[a-z]*$|[\\/%#?:.\p{C}]/u);
      assert.equal(unit, `${page}/q3`);
    }),
    runs,
  );
});

test("every id of a person, outlet or topic that is accepted has a page in its list", () => {
  fc.assert(
    fc.property(text, (value) => {
      if (!slug.safeParse(value).success) return;
      assert.deepEqual(resolveBelow(addresses.locatePerson(value)), ["people", value]);
      assert.deepEqual(resolveBelow(addresses.locateTopic(value)), ["topics", value]);
    }),
    runs,
  );
});

test("every path of a source that is accepted stays below sources/, however often it is decoded", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom("/", ""), (pieces, join) => {
      const value = pieces.join(join);
      const { data: path } = pathBelow.safeParse(value);
      if (path === undefined) return;
      assert.equal(posix.join("/out/sources", path), `/out/sources/${path}`);
      assert.doesNotMatch(path, /%[\da-f]{2}/i);
    }),
    runs,
  );
});

test("a ledger's target and unit are ids, or nothing is accepted", () => {
  const start = { conference: "2022-02-02-a", moved: "2022-02-03", why: "Moved." };
  fc.assert(
    fc.property(id, text, (conference, unit) => {
      const { success } = redirectSchema.safeParse({ ...start, to: `${conference}#${unit}` });
      if (!success) return;
      assert.ok(conference === "" || conferenceId.safeParse(conference).success);
      assert.ok(unitId.safeParse(unit).success);
    }),
    runs,
  );
});
