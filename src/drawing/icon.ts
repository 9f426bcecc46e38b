import type { OutlineStep } from "./coverage.ts";
import { formatColour, palette, shades } from "./palette.ts";

/** The sign of the archive, a lectern with an open page: polygons on a square of 32, y downwards, clockwise. */
const sign: readonly Polygon[] = [
  [...[at(7, 9), at(16, 12), at(25, 9)], ...[at(25, 13), at(16, 16), at(7, 13)]],
  [
    ...[at(14.5, 17.5), at(17.5, 17.5), at(17.5, 25), at(22, 25)],
    ...[at(22, 27), at(10, 27), at(10, 25), at(14.5, 25)],
  ],
];

/** The side of the square on which the sign is drawn. */
export const iconGrid = 32;

/** The colour of the site's pages, around the icon where a device shows more than it. */
export const paperColour = formatColour(palette[0] ?? [0, 0, 0]);

/** The icon as SVG, with round corners. */
export function formatIconSvg(): string {
  const path = sign.map((polygon) => `M${polygon.map((point) => point.join(" ")).join("L")}Z`);
  const ground = formatColour(palette[shades.rubric.first + shades.rubric.count - 1] ?? [0, 0, 0]);
  const size = String(iconGrid);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" rx="5" fill="${ground}"/><path d="${path.join("")}" fill="${paperColour}"/></svg>
`;
}

/**
 * The ground of the icon as an outline, a whole square out of which the sign is cut: the sign runs the other way
 * round. A device cuts the corners as it likes, and the sign stands within the circle that every device leaves.
 */
export function outlineIcon(): OutlineStep[] {
  const square: Polygon = [at(0, 0), at(0, iconGrid), at(iconGrid, iconGrid), at(iconGrid, 0)];
  return [square, ...sign].flatMap(outlinePolygon);
}

/** An outline counts y upwards. */
function outlinePolygon(polygon: Polygon): OutlineStep[] {
  const steps = polygon.map(([x, y], index) => ({
    type: index === 0 ? "M" : "L",
    values: [x, -y],
  }));
  return [...steps, { type: "Z", values: [] }];
}

function at(x: number, y: number): Point {
  return [x, y];
}

type Point = readonly [x: number, y: number];
type Polygon = readonly Point[];
