import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Entry {
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** Licences that any package of the production tree may have. */
const permissive = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

/** Packages of the production tree with another licence, and why each may stand there. */
const reviewed: readonly (readonly [name: RegExp, license: string, reason: string])[] = [
  [/^@fontsource-variable\/noto-serif/, "OFL-1.1", "fonts, which this licence is made for"],
  [/^@img\/sharp-libvips-/, "LGPL-3.0-or-later", "a library of Astro's pictures, loaded unchanged"],
  [/^@img\/sharp-win32-/, "Apache-2.0 AND LGPL-3.0-or-later", "the same library for Windows"],
  [/^@img\/sharp-wasm32$/, "Apache-2.0 AND LGPL-3.0-or-later AND MIT", "the same library as WASM"],
  [/^lightningcss/, "MPL-2.0", "a program of Vite's that builds, used unchanged"],
  [/^argparse$/, "Python-2.0", "permissive, reads YAML for Astro"],
  [/^(?:common-ancestor-path|lru-cache|sax)$/, "BlueOak-1.0.0", "permissive"],
  [/^duck$/, "BSD", "the file LICENSE is that of BSD-2-Clause; names kinds of nodes for mammoth"],
  [/^jszip$/, "(MIT OR GPL-3.0-or-later)", "taken under MIT, opens .docx for mammoth"],
  [/^pako$/, "(MIT AND Zlib)", "permissive, the same"],
  [/^mdn-data$/, "CC0-1.0", "tables of CSS in the public domain"],
];

/** Packages that ask to run a script when they are installed; `allowScripts` refuses it to them. */
const refusedScripts: readonly string[] = ["esbuild"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const production = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== "" && entry.dev !== true)
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ""), ...entry }));

test("every package of the production tree has a licence that is permissive or reviewed", () => {
  const others = production.filter(({ license }) => !permissive.has(license ?? ""));
  const strange = others.filter(({ name, license }) => findReview(name, license) === undefined);
  assert.deepEqual(
    strange.map(({ name, license }) => `${name}: ${license ?? "no licence"}`),
    [],
  );
});

test("every reviewed licence is that of a package in the tree", () => {
  const idle = reviewed.filter(
    (review) => !production.some(({ name, license }) => findReview(name, license) === review),
  );
  assert.deepEqual(idle, []);
});

test("no package of the production tree runs a script when it is installed", () => {
  const scripted = production.filter((entry) => entry.hasInstallScript === true);
  assert.deepEqual(
    scripted.map(({ name }) => name),
    refusedScripts,
  );
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly allowScripts: Readonly<Record<string, boolean>>;
  };
  const refused = Object.fromEntries(refusedScripts.map((name) => [name, false]));
  assert.deepEqual(manifest.allowScripts, refused);
});

function findReview(name: string, license: string | undefined) {
  return reviewed.find(([pattern, wanted]) => wanted === license && pattern.test(name));
}
