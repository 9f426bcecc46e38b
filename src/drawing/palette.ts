import { site } from "../site.config.ts";
import { findLightAccent } from "../styles/accent.ts";
import type { Tint } from "../pictures/picture.ts";

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The indexes of a tint's shades in the palette, from the faintest to the full one. */
export interface Shades {
  readonly first: number;
  readonly count: number;
}

/** The light colours of `src/styles/tokens.css`, with the accent of the settings. */
const paper: Colour = [252, 250, 246];
const rubric: Colour = site.accent
  ? findLightAccent(site.accent, formatColour(paper))
  : [123, 32, 27];
const inks: Readonly<Record<Tint, { readonly colour: Colour; readonly count: number }>> = {
  ink: { colour: [32, 28, 24], count: 3 },
  soft: { colour: [88, 82, 76], count: 3 },
  rubric: { colour: rubric, count: 3 },
};

/** Sixteen colours, so that a pixel takes half a byte: paper first, then the shades of each tint. */
export const palette: readonly Colour[] = [
  paper,
  ...Object.values(inks).flatMap(({ colour, count }) =>
    Array.from({ length: count }, (_, index) => mix(colour, (index + 1) / count)),
  ),
];

export const shades: Readonly<Record<Tint, Shades>> = locateShades();

/** A colour as `#fcfaf6`. */
export function formatColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function locateShades(): Record<Tint, Shades> {
  let first = 1;
  const place = (tint: Tint): Shades => {
    const { count } = inks[tint];
    first += count;
    return { first: first - count, count };
  };
  return { ink: place("ink"), soft: place("soft"), rubric: place("rubric") };
}

function mix(colour: Colour, part: number): Colour {
  const channel = (index: 0 | 1 | 2) =>
    Math.round(paper[index] + (colour[index] - paper[index]) * part);
  return [channel(0), channel(1), channel(2)];
}
