import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type PartitionLimits, planPartitions } from "../../../src/search/build/plan-partitions.ts";

const place = (date: string, units: number) => ({
  date,
  units,
  conference: { start: `${date}T10:00`, url: `/${date}/` },
});
const same = (limit: number) => ({ newest: limit, older: limit });
const show = (limits: PartitionLimits, ...transcripts: ReturnType<typeof place>[]) =>
  planPartitions(transcripts, limits).map((part) => part.map(({ date }) => date));

test("small years stand together, a large one is divided evenly", () => {
  const [a, b] = [place("1999-05-01", 3), place("2001-01-01", 4)];
  const large = ["2002-01-01", "2002-03-01", "2002-05-01", "2002-07-01"].map((date) =>
    place(date, 4),
  );
  assert.deepEqual(show(same(10), b, ...large, a), [
    ["1999-05-01", "2001-01-01"],
    ["2002-01-01", "2002-03-01"],
    ["2002-05-01", "2002-07-01"],
  ]);
});

test("the parts of a divided year are of about the same size", () => {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  const year = months.map((month) => place(`2002-${month}-01`, 1));
  assert.deepEqual(
    show(same(10), ...year).map(({ length }) => length),
    [7, 5],
  );
});

test("what is added later leaves earlier partitions as they are", () => {
  const old = [place("2019-01-01", 6), place("2020-01-01", 6)];
  const before = show(same(10), ...old);
  const after = show(same(10), ...old, place("2021-01-01", 6));
  assert.deepEqual(after.slice(0, 2), before);
});

test("older years stand together in large partitions, the newest in small ones", () => {
  const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
  const transcripts = years.map((year) => place(`${String(year)}-01-01`, 3));
  const plan = show({ newest: 3, older: 12 }, ...transcripts).map((part) => part.length);
  assert.deepEqual(plan, [4, 1, 1, 1]);
  const later = show({ newest: 3, older: 12 }, ...transcripts, place("2022-01-01", 3));
  assert.deepEqual(
    later.map((part) => part.length),
    [4, 1, 1, 1, 1],
  );
});

test("what is undated stands before the oldest year, with it where both fit", () => {
  const undated = { ...place("", 4), conference: { start: null, url: "/undated/a/" } };
  const old = place("1999-05-01", 4);
  const plan = (limit: number) =>
    planPartitions([old, undated], same(limit)).map((part) => part.map(({ date }) => date));
  assert.deepEqual(plan(10), [["", "1999-05-01"]]);
  assert.deepEqual(plan(5), [[""], ["1999-05-01"]]);
});

test("every source is in one partition, in order of date", () => {
  const transcript = fc
    .tuple(
      fc.integer({ min: 1990, max: 2000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat({ max: 50 }),
    )
    .map(([year, month, units]) =>
      place(`${String(year)}-${String(month).padStart(2, "0")}-01`, units),
    );
  const limit = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(fc.array(transcript), limit, limit, (transcripts, newest, older) => {
      const parts = planPartitions(transcripts, { newest, older });
      const dates = parts.flat().map(({ date }) => date);
      assert.deepEqual(dates, dates.toSorted());
      assert.equal(dates.length, transcripts.length);
      for (const part of parts) {
        const units = part.reduce((sum, one) => sum + one.units, 0);
        assert.ok(
          units <= Math.max(newest, older) || part.filter((one) => one.units > 0).length === 1,
        );
      }
    }),
  );
});
