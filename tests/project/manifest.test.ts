import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readImports } from "./imports.ts";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const used = listUses(["src/**/*.{ts,astro}", "tests/**/*.ts", "*.{js,mjs}"]);
const usedBySite = listUses(["src/**/*.{ts,astro}", "astro.config.mjs"]);

/**
 * Packages that no module imports by its own name, and the file that names them otherwise: the programs that
 * are run, what is read as files, and types.
 */
const namedElsewhere: Readonly<Record<string, readonly [file: string, name: string]>> = {
  "@astrojs/check": ["tests/check.ts", "astro check"],
  "@fontsource-variable/noto-serif": ["src/drawing/render-picture.ts", "noto-serif"],
  "@fontsource-variable/noto-serif-jp": ["src/drawing/render-picture.ts", "noto-serif-jp"],
  "@fontsource-variable/noto-serif-sc": ["src/drawing/render-picture.ts", "noto-serif-sc"],
  "@fontsource-variable/noto-serif-tc": ["src/drawing/render-picture.ts", "noto-serif-tc"],
  "@types/hast": ["src/importer/reading/html.ts", 'from "hast"'],
  "@types/mdast": ["src/transcript/parse/plain-text.ts", 'from "mdast"'],
  "@types/node": ["tsconfig.json", '"node"'],
  eslint: ["tests/check.ts", "eslint"],
  "jsonfeed-schema": ["tests/site/following.test.ts", "jsonfeed-schema/schema-v1.1.json"],
  prettier: ["tests/check.ts", "prettier"],
  "prettier-plugin-astro": [".prettierrc.json", "prettier-plugin-astro"],
};

test("every dependency is imported, or named in the file that is said here", () => {
  const idle = declared.filter((name) => !used.has(name) && !isNamedElsewhere(name));
  assert.deepEqual(idle, []);
  const imported = Object.keys(namedElsewhere).filter((name) => used.has(name));
  assert.deepEqual(imported, [], "these are imported and need no reason");
});

test("every imported package is a dependency, not only one of a dependency", () => {
  const missing = [...used].filter(
    (name) => !declared.includes(name) && !declared.includes(`@types/${name}`),
  );
  assert.deepEqual(missing, []);
});

test("what the site imports is installed with it, what only tests import is not", () => {
  const forSite = Object.keys(manifest.dependencies);
  const late = Object.keys(manifest.devDependencies).filter((name) => usedBySite.has(name));
  const early = forSite.filter((name) => used.has(name) && !usedBySite.has(name));
  assert.deepEqual({ late, early }, { late: [], early: [] });
});

test("optional dependencies are Node for other machines, and nothing else", () => {
  const others = Object.keys(manifest.optionalDependencies).filter(
    (name) => !/^node-(?:bin-)?(?:darwin|linux|win)-(?:arm64|x64)$/.test(name),
  );
  assert.deepEqual(others, []);
});

/** Names of the packages that files import: `yaml`, `@noble/hashes`. */
function listUses(patterns: readonly string[]): Set<string> {
  const files = globSync(patterns).map((file) => file.replaceAll("\\", "/"));
  const imports = files
    .filter((file) => !file.includes("/fixtures/"))
    .flatMap((file) => readImports(file, readFileSync(file, "utf8")));
  const names = imports.map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
  return new Set(names.filter((name) => !/^(?:\.|src$|tests$|node:|astro:)/.test(name)));
}

function isNamedElsewhere(name: string): boolean {
  const [file, words] = namedElsewhere[name] ?? [];
  return file !== undefined && readFileSync(file, "utf8").includes(words ?? name);
}
