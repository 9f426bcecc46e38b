import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Coverage, coverOutline, type OutlineStep } from "../../src/drawing/coverage.ts";

test("a square on whole pixels covers them fully and nothing else", () => {
  const shape = cover(polygon([0, 0], [2, 0], [2, 2], [0, 2]));
  assert.deepEqual([shape.left, shape.top, shape.height], [0, -2, 2]);
  assert.deepEqual(rowsOf(shape), [
    [1, 1, 0],
    [1, 1, 0],
  ]);
});

test("edges inside pixels cover a part of them", () => {
  assert.deepEqual(rowsOf(cover(polygon([0.5, 0], [2.25, 0], [2.25, 0.5], [0.5, 0.5]))), [
    [0.25, 0.5, 0.125, 0],
  ]);
  assert.deepEqual(rowsOf(cover(polygon([0, 0], [2, 0], [0, 2]))), [
    [0.5, 0, 0],
    [1, 0.5, 0],
  ]);
});

test("both directions give the same; an area covered twice counts once; a hole is empty", () => {
  const square = polygon([0, 0], [1, 0], [1, 1], [0, 1]);
  const back = polygon([0, 1], [1, 1], [1, 0], [0, 0]);
  assert.deepEqual(rowsOf(cover(back)), rowsOf(cover(square)));
  assert.deepEqual(rowsOf(cover([...square, ...square])), [[1, 0]]);
  assert.deepEqual(rowsOf(cover([...square, ...back])), [[0, 0]]);
});

test("a curve covers what lies below it", () => {
  const quadratic: OutlineStep[] = [
    { type: "M", values: [0, 0] },
    { type: "Q", values: [15, 30, 30, 0] },
    { type: "Z", values: [] },
  ];
  assert.ok(Math.abs(areaOf(cover(quadratic)) - 300) < 2);
  const cubic: OutlineStep[] = [
    { type: "M", values: [0, 0] },
    { type: "C", values: [0, 40, 40, 40, 40, 0] },
    { type: "Z", values: [] },
  ];
  assert.ok(Math.abs(areaOf(cover(cubic)) - 960) < 4);
});

test("an outline without any edge is empty", () => {
  assert.deepEqual(cover([]).values.length > 0, true);
  assert.equal(areaOf(cover([])), 0);
});

test("the coverage of any triangle is its area", () => {
  const coordinate = fc.integer({ min: -400, max: 400 }).map((value) => value / 16);
  const point = fc.tuple(coordinate, coordinate);
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
      const found = areaOf(cover(polygon(a, b, c)));
      assert.ok(
        Math.abs(found - area) < 0.01 + area / 1000,
        `${String(found)} for ${String(area)}`,
      );
    }),
  );
});

function cover(steps: readonly OutlineStep[]): Coverage {
  return coverOutline(steps, { scale: 1, shift: 0 });
}

function polygon(...points: (readonly [number, number])[]): OutlineStep[] {
  const steps = points.map((values, index) => ({ type: index === 0 ? "M" : "L", values }));
  return [...steps, { type: "Z", values: [] }];
}

function areaOf({ values, width, height }: Coverage): number {
  return values.subarray(0, width * height).reduce((sum, value) => sum + value, 0);
}

function rowsOf({ values, width, height }: Coverage): number[][] {
  return Array.from({ length: height }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
}
