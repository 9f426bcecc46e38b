import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { listMonths, listWeeks, listYears, shadeOf } from "../../../src/site/calendar.ts";

test("a month is divided into whole weeks that begin with the given day", () => {
  const monday = listWeeks("2022-02", 1);
  assert.deepEqual(monday[0], [
    null,
    ...["2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04", "2022-02-05", "2022-02-06"],
  ]);
  assert.deepEqual(monday.at(-1), ["2022-02-28", ...Array<null>(6).fill(null)]);
  assert.equal(listWeeks("2022-02", 7)[0]?.[2], "2022-02-01");
});

test("the weeks of any month hold each of its days once, under its weekday", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (year, month, firstDay) => {
        const start = Temporal.PlainYearMonth.from({ year, month });
        const weeks = listWeeks(start.toString(), firstDay);
        const days = weeks.flat().filter((day) => day !== null);
        assert.equal(new Set(days).size, start.daysInMonth);
        for (const week of weeks) {
          assert.equal(week.length, 7);
          assert.ok(week.some((day) => day !== null));
          week.forEach((day, index) => {
            if (day === null) return;
            const { dayOfWeek } = Temporal.PlainDate.from(day);
            assert.equal(dayOfWeek, ((firstDay - 1 + index) % 7) + 1);
          });
        }
      },
    ),
  );
});

test("a year has twelve months", () => {
  assert.deepEqual([listMonths("1999")[0], listMonths("1999")[11]], ["1999-01", "1999-12"]);
});

test("shades go from 1 for the fewest exchanges, or none, to 5 for the most", () => {
  const shades = [0, 1, 4, 16, 100].map((exchanges) =>
    shadeOf({ key: "2022-02", conferences: 1, exchanges }, 100),
  );
  assert.deepEqual(shades, [1, 1, 1, 2, 5]);
  assert.equal(shadeOf({ key: "2022-02", conferences: 1, exchanges: 0 }, 0), 1);
});

test("years stand in their decades, with those between two of one decade", () => {
  assert.deepEqual(listYears(["2024", "2021", "1999"]), [
    { decade: "1990", members: ["1999"] },
    { decade: "2020", members: ["2021", "2022", "2023", "2024"] },
  ]);
  assert.deepEqual(listYears([]), []);
});
