/** A step of an outline as HarfBuzz gives it: `M`, `L`, `Q`, `C` and `Z` with absolute values, y upwards. */
export interface OutlineStep {
  readonly type: string;
  readonly values: readonly number[];
}

/** How much of each pixel a shape covers, 0 to 1, row by row. */
export interface Coverage {
  /** Upper left corner, in pixels from the origin of the outline; y downwards. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/**
 * Exact coverage of a filled outline.
 *
 * Every edge adds to each pixel the area to its right and to the next pixel the rest; summing up a row then
 * gives the coverage. Only additions, products and quotients are used, which are the same on every machine.
 */
export function coverOutline(
  steps: readonly OutlineStep[],
  { scale, shift }: { readonly scale: number; readonly shift: number },
): Coverage {
  const edges = flatten(steps, scale, shift);
  const box = findBox(edges);
  const values = new Float32Array(box.width * box.height + 2);
  for (const edge of edges) addEdge(values, box, edge);
  sumRows(values, box);
  return { ...box, values };
}

/** A straight edge in pixels, y downwards. */
type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Straight edges of an outline; a longer curve is divided into more of them. */
function flatten(steps: readonly OutlineStep[], scale: number, shift: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const go = (toX: number, toY: number) => {
    if (y !== toY) edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const { type, values } of steps) {
    const points = values.map((value, index) =>
      index % 2 ? -value * scale : value * scale + shift,
    );
    if (type === "M")
      [x, y, startX, startY] = [points[0] ?? 0, points[1] ?? 0, points[0] ?? 0, points[1] ?? 0];
    else if (type === "Z") go(startX, startY);
    else for (const [toX, toY] of divideCurve([x, y, ...points])) go(toX, toY);
  }
  return edges;
}

/** Points of a line or a curve after its first: `[x, y, …]` of two, three or four points. */
function divideCurve(points: readonly number[]): [number, number][] {
  const pieces = points.length === 4 ? 1 : Math.min(24, 2 + Math.ceil(spanOf(points) / 3));
  return Array.from({ length: pieces }, (_, index) => {
    const at = (index + 1) / pieces;
    return [evaluate(points, 0, at), evaluate(points, 1, at)];
  });
}

/** One coordinate of a Bézier curve, by de Casteljau's construction. */
function evaluate(points: readonly number[], axis: 0 | 1, at: number): number {
  let values = points.filter((_, index) => index % 2 === axis);
  while (values.length > 1) {
    values = values.slice(1).map((value, index) => {
      const before = values[index] ?? 0;
      return before + (value - before) * at;
    });
  }
  return values[0] ?? 0;
}

function spanOf(points: readonly number[]): number {
  let span = 0;
  for (let index = 2; index < points.length; index += 1) {
    span += Math.abs((points[index] ?? 0) - (points[index - 2] ?? 0));
  }
  return span;
}

function findBox(edges: readonly Edge[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x0, y0, x1, y1] of edges) {
    left = Math.min(left, x0, x1);
    right = Math.max(right, x0, x1);
    top = Math.min(top, y0, y1);
    bottom = Math.max(bottom, y0, y1);
  }
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const corner = { left: Math.floor(left), top: Math.floor(top) };
  const [width, height] = [Math.ceil(right) - corner.left + 1, Math.ceil(bottom) - corner.top];
  return { ...corner, width, height };
}

/** Adds one edge, row by row. */
function addEdge(values: Float32Array, box: Box, [x0, y0, x1, y1]: Edge): void {
  const direction = y0 < y1 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = direction > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  for (let row = Math.floor(topY); row < bottomY; row += 1) {
    const [from, to] = [Math.max(row, topY), Math.min(row + 1, bottomY)];
    const [a, b] = [topX + (from - topY) * slope, topX + (to - topY) * slope];
    const start = (row - box.top) * box.width;
    addSpan(
      values,
      start,
      [Math.min(a, b) - box.left, Math.max(a, b) - box.left],
      (to - from) * direction,
    );
  }
}

/** Adds an edge within one row that goes down by `height` between two places. */
function addSpan(
  values: Float32Array,
  start: number,
  [left, right]: readonly [number, number],
  height: number,
): void {
  const [first, last] = [Math.floor(left), Math.floor(right)];
  if (first === last) {
    const rest = (left + right) / 2 - first;
    add(values, start + first, height * (1 - rest));
    add(values, start + first + 1, height * rest);
    return;
  }
  const perPixel = height / (right - left);
  for (let column = first; column <= last; column += 1) {
    const [from, to] = [Math.max(left, column), Math.min(right, column + 1)];
    const part = (to - from) * perPixel;
    const rest = (from + to) / 2 - column;
    add(values, start + column, part * (1 - rest));
    add(values, start + column + 1, part * rest);
  }
}

function add(values: Float32Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}

/** Sums up what the edges added; an area that is covered twice counts once. */
function sumRows(values: Float32Array, { width, height }: Box): void {
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let index = row * width; index < (row + 1) * width; index += 1) {
      sum += values[index] ?? 0;
      values[index] = Math.min(1, Math.abs(sum));
    }
  }
}
