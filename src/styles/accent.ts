/** A colour as `#7b201b`. */
export type Hex = string;

/** A colour in OKLCH: lightness and chroma from 0 to 1, hue in degrees; https://www.w3.org/TR/css-color-4/#ok-lab. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** The colours of paper on which the accent is read, in each scheme. */
export interface Papers {
  readonly light: readonly Oklch[];
  readonly dark: readonly Oklch[];
}

/** The least contrast of text, WCAG 2.2, 1.4.3, with room for what rounding takes. */
const leastContrast = 4.55;

/**
 * The stylesheet that sets the accent of both schemes. Each colour keeps its hue, and its lightness is changed in
 * steps of a hundredth until it has a contrast of 4.5 with every paper of its scheme: darker on light paper, lighter
 * on dark. White and black have it, so every colour can be adapted.
 */
export function formatAccent(accent: Hex | { light: Hex; dark: Hex }, papers: Papers): string {
  const { light, dark } = typeof accent === "string" ? { light: accent, dark: accent } : accent;
  const colours = [
    formatOklch(adapt(light, papers.light, -0.01)),
    formatOklch(adapt(dark, papers.dark, 0.01)),
  ] as const;
  const faint = colours.map((colour, index) =>
    colour.replace(")", ` / ${["35%", "40%"][index] ?? ""})`),
  );
  return `@layer tokens { :root {
  --rubric: light-dark(${colours.join(", ")});
  --rubric-faint: light-dark(${faint.join(", ")});
} }`;
}

/** Red, green and blue, 0 to 255, of the accent as it is read on light paper. */
export function findLightAccent(
  accent: Hex | { light: Hex; dark: Hex },
  paper: Hex,
): [red: number, green: number, blue: number] {
  const light = typeof accent === "string" ? accent : accent.light;
  const [red, green, blue] = listChannels(adapt(light, [readHex(paper)], -0.01)).map(fromLinear);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Reads the colours of paper from `tokens.css`: `--paper` and `--paper-raised`, light and dark. */
export function readPapers(css: string): Papers {
  const found = ["paper", "paper-raised"].map((name) => readPair(css, name));
  return { light: found.map(([light]) => light), dark: found.map(([, dark]) => dark) };
}

/** The contrast of two colours, 1 to 21: WCAG 2.2, contrast ratio. */
export function measureContrast(one: Oklch, other: Oklch): number {
  const [darker, lighter] = [one, other].map(measureLuminance).sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Reads `#7b201b`. */
export function readHex(hex: Hex): Oklch {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  const [long, middle, short] = [
    Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue),
    Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue),
    Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue),
  ] as const;
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function adapt(hex: Hex, papers: readonly Oklch[], step: number): Oklch {
  let colour = readHex(hex);
  const isRead = () => papers.every((paper) => measureContrast(colour, paper) >= leastContrast);
  const end = step < 0 ? 0 : 1;
  while (!isRead() && colour.lightness !== end) {
    colour = { ...colour, lightness: Math.min(1, Math.max(0, colour.lightness + step)) };
  }
  return colour;
}

function formatOklch({ lightness, chroma, hue }: Oklch): string {
  return `oklch(${(lightness * 100).toFixed(1)}% ${chroma.toFixed(3)} ${hue.toFixed(1)}deg)`;
}

/** `--paper: light-dark(oklch(98.6% 0.006 85deg), oklch(19% 0.007 70deg));` */
function readPair(css: string, name: string): [light: Oklch, dark: Oklch] {
  const value = css.split(`--${name}: light-dark(`)[1]?.split(";")[0] ?? "";
  const [light, dark] = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)deg\)/g)].map(
    ([, lightness, chroma, hue]) => ({
      lightness: Number(lightness) / 100,
      chroma: Number(chroma),
      hue: Number(hue),
    }),
  );
  if (light && dark) return [light, dark];
  throw new Error(`Unexpected --${name} in tokens.css, expected light-dark(oklch(…), oklch(…)).`);
}

function measureLuminance(colour: Oklch): number {
  const [red, green, blue] = listChannels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue in linear light, cut to those that a screen has. */
function listChannels({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  const value = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.round(value * 255);
}
