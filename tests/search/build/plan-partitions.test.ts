import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type PartitionLimits, planPartitions } from "../../../src/search/build/plan-partitions.ts";

type Placed = ReturnType<typeof place>;

const place = (date: string, units: number, name = "") => ({
  date,
  units,
  conference: { start: date === "" ? null : `${date}T10:00`, url: `/${date}/${name}` },
});
const same = (limit: number) => ({ newest: limit, older: limit });
const show = (limits: PartitionLimits, ...transcripts: Placed[]) =>
  planPartitions(transcripts, limits).map((part) => part.map(({ date }) => date));

/** A transcript of ten units each fourth day. */
const days = (count: number): Placed[] =>
  Array.from({ length: count }, (_, index) => {
    return place(new Date(Date.UTC(2015, 0, 1 + 4 * index)).toISOString().slice(0, 10), 10);
  });

const countUnits = (part: readonly Placed[]) => part.reduce((sum, { units }) => sum + units, 0);

test("a period with too many units is halved", () => {
  const [a, b] = [place("1999-05-01", 3), place("2001-01-01", 4)];
  assert.deepEqual(show(same(10), b, a), [["1999-05-01", "2001-01-01"]]);
  assert.deepEqual(show(same(6), b, a), [["1999-05-01"], ["2001-01-01"]]);
});

test("transcripts of one moment are divided as well", () => {
  const undated = ["a", "b", "c", "d"].map((name) => place("", 4, name));
  assert.deepEqual(
    planPartitions(undated, same(8)).map((part) => part.map(({ conference }) => conference.url)),
    [["//a"], ["//b", "//c"], ["//d"]],
  );
});

test("what is undated stands before the oldest year, with it where both fit", () => {
  const [undated, old] = [place("", 4, "a"), place("1999-05-01", 4)];
  assert.deepEqual(show(same(10), old, undated), [["", "1999-05-01"]]);
  assert.deepEqual(show(same(5), old, undated), [[""], ["1999-05-01"]]);
});

test("the newest partition is small, and the older the larger", () => {
  const sizes = planPartitions(days(1000), { newest: 100, older: 2000 }).map(countUnits);
  assert.ok((sizes.at(-1) ?? 0) <= 100, sizes.join(" "));
  for (const [index, size] of sizes.entries()) {
    const newer = sizes.slice(index + 1).reduce((sum, other) => sum + other, 0);
    assert.ok(size <= Math.min(2000, Math.max(100, newer)), sizes.join(" "));
  }
  assert.ok(sizes.length < 20, sizes.join(" "));
});

test("what is added at the end makes few partitions anew", () => {
  const limits = { newest: 100, older: 2000 };
  const all = days(1000);
  let known = listParts(planPartitions(all.slice(0, 500), limits));
  let indexed = 0;
  for (let count = 501; count <= all.length; count += 1) {
    const parts = planPartitions(all.slice(0, count), limits);
    indexed += sumUnknown(parts, known);
    known = listParts(parts);
  }
  // A new part has 100 units at most; each time as many are there again, they become part of a larger one.
  assert.ok(indexed / 500 < 300, String(indexed / 500));
});

test("a change makes the partition anew in which it stands, and hardly ever another", () => {
  const all = days(1000);
  const limits = { newest: 100, older: 2000 };
  const known = listParts(planPartitions(all, limits));
  const changed = all.map((one, index) => {
    const parts = planPartitions(all.with(index, { ...one, units: one.units + 1 }), limits);
    return parts.filter((part) => !known.has(spell(part))).length;
  });
  assert.ok(changed.filter((count) => count > 1).length < 20);
  assert.ok(Math.max(...changed) <= 3, String(Math.max(...changed)));
});

const spell = (part: readonly Placed[]) => JSON.stringify(part);
const listParts = (parts: readonly Placed[][]) => new Set(parts.map(spell));
const sumUnknown = (parts: readonly Placed[][], known: ReadonlySet<string>) =>
  parts.reduce((sum, part) => sum + (known.has(spell(part)) ? 0 : countUnits(part)), 0);

test("every source is in one partition, in order of date, whatever the order in which it is given", () => {
  const transcript = fc
    .tuple(
      fc.integer({ min: 1990, max: 2000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat({ max: 50 }),
      fc.string({ maxLength: 2 }),
    )
    .map(([year, month, units, name]) =>
      place(`${String(year)}-${String(month).padStart(2, "0")}-01`, units, name),
    );
  const limit = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(
      fc.uniqueArray(transcript, { selector: ({ conference }) => conference.url }),
      limit,
      limit,
      (transcripts, newest, older) => {
        const parts = planPartitions(transcripts, { newest, older });
        const dates = parts.flat().map(({ date }) => date);
        assert.deepEqual(dates, dates.toSorted());
        assert.equal(dates.length, transcripts.length);
        assert.deepEqual(planPartitions(transcripts.toReversed(), { newest, older }), parts);
        for (const part of parts)
          assert.ok(countUnits(part) <= Math.max(newest, older) || part.length === 1);
      },
    ),
  );
});
