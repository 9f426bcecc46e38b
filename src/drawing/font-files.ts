import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findProjectRoot } from "../files/project-root.ts";

/** A font in many files, each for some characters, from a package of `@fontsource-variable`. */
export interface FontFamily {
  /** `noto-serif-jp`. */
  readonly name: string;
  /** Files that have a character according to the package, the one that a browser would take first. */
  findFiles(codePoint: number): readonly string[];
}

/** The family of that name; it is read once. */
export function openFamily(name: string): FontFamily {
  let family = families.get(name);
  if (family === undefined) {
    family = readFamily(name);
    families.set(name, family);
  }
  return family;
}

/**
 * Names of the families to look for characters in, the nearest first: Chinese characters look different in
 * Japan, in Taiwan and on the mainland, and marks such as `…` take the form of the text around them.
 */
export function listFamilies(language: string, isMark: boolean): readonly string[] {
  const { language: base, script } = new Intl.Locale(language).maximize();
  const eastern =
    base !== "zh"
      ? ["jp", "tc", "sc"]
      : script === "Hant"
        ? ["tc", "jp", "sc"]
        : ["sc", "tc", "jp"];
  const names = eastern.map((region) => `noto-serif-${region}`);
  return isMark && (base === "ja" || base === "zh")
    ? [...names, "noto-serif"]
    : ["noto-serif", ...names];
}

const families = new Map<string, FontFamily>();

function readFamily(name: string): FontFamily {
  const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Ranges;
  const subsets = Object.entries(ranges).map(([subset, list]) => ({
    path: join(folder, "files", `${name}-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`),
    spans: parseSpans(list),
  }));
  return {
    name,
    findFiles: (codePoint) =>
      subsets
        .filter(({ spans }) => spans.some(([from, to]) => from <= codePoint && codePoint <= to))
        .map(({ path }) => path)
        .reverse(),
  };
}

/** `U+0-FF,U+131` → `[[0, 255], [305, 305]]`. */
function parseSpans(list: string): [number, number][] {
  return list.split(",").map((part) => {
    const [from = "", to = from] = part.replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Resolved from the project, since the build runs its modules elsewhere. */
const require = createRequire(join(findProjectRoot(), "package.json"));

type Ranges = Record<string, string>;
