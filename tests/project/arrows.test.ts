import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { type Import, listImports, readImports } from "./imports.ts";

/** Which folders of `src` a folder may import; itself it always may. `*.ts` is a file beside the folders. */
const arrows: Record<string, readonly string[]> = {
  problems: [],
  i18n: [],
  schemas: ["problems", "i18n"],
  transcript: ["problems", "i18n", "schemas"],
  permalinks: ["problems", "i18n", "schemas", "transcript"],
  importer: ["problems", "i18n", "schemas", "transcript", "permalinks"],
  archive: ["problems", "i18n", "schemas", "transcript", "permalinks", "site.config.ts"],
};
const model = [...Object.keys(arrows), "site.config.ts"].filter((folder) => folder !== "importer");
for (const folder of ["search", "citations", "exports"]) arrows[folder] = model;
arrows["pictures"] = [...model, "citations"];
arrows["drawing"] = [...model, "pictures"];
const views = [...model, "search", "citations", "exports", "pictures", "drawing"];
arrows["elements"] = ["i18n", "search", "transcript", "citations", "permalinks"];
arrows["components"] = [...views, "elements", "styles"];
arrows["layouts"] = [...views, "elements", "styles", "components"];
arrows["pages"] = [...views, "elements", "styles", "components", "layouts"];
arrows["cli"] = [...views, "importer", "components", "layouts", "integrations", "elements"];
arrows["integrations"] = [...views, "importer", "components", "layouts", "cli", "elements"];
arrows["styles"] = [];
arrows["site.config.ts"] = ["schemas"];
arrows["content.config.ts"] = ["archive", "schemas"];
arrows["env.d.ts"] = [];

/** Folders whose modules have no side: the same in Node, in a browser and in a test. */
const pure = ["problems", "i18n", "transcript", "permalinks", "citations", "exports", "pictures"];

const imports = listImports();

test("every import goes along an arrow of the design", () => {
  assert.deepEqual(imports.filter(isForbidden).map(formatImport), []);
});

test("only the archive imports astro's collections", () => {
  const others = imports.filter(({ to, from }) => to === "astro:content" && !isIn("archive", from));
  assert.deepEqual(others.map(formatImport), []);
});

test("pure folders touch no file system, no process and no astro", () => {
  const impure = imports.filter(
    ({ from, to }) => pure.some((folder) => isIn(folder, from)) && /^(node:|astro)/.test(to),
  );
  assert.deepEqual(impure.map(formatImport), []);
});

test("what the browser loads reaches no module of node", () => {
  const elements = imports.filter(({ from }) => isIn("elements", from)).map(({ from }) => from);
  const reached = findReachable(new Set(elements));
  const native = imports.filter(
    ({ from, to, typeOnly }) => reached.has(from) && !typeOnly && /^(node:|astro)/.test(to),
  );
  assert.deepEqual(native.map(formatImport), []);
});

test("every relative import names a file that is there, with its ending", () => {
  const missing = imports.filter(({ to }) => to.startsWith("src/") && !existsSync(to));
  assert.deepEqual(missing.map(formatImport), []);
});

test("imports are read from types, scripts of components and calls", () => {
  const text = `---\nimport type { A } from "../a.ts";\n---\n<p></p>\n<script>\nimport "./b.ts";\nawait import("astro:content");\n</script>`;
  assert.deepEqual(readImports("src/pages/index.astro", text), [
    { from: "src/pages/index.astro", to: "src/a.ts", typeOnly: true },
    { from: "src/pages/index.astro", to: "src/pages/b.ts", typeOnly: false },
    { from: "src/pages/index.astro", to: "astro:content", typeOnly: false },
  ]);
});

test("an import against the arrows is told", () => {
  const backwards = { from: "src/transcript/a.ts", to: "src/archive/b.ts", typeOnly: true };
  const unknown = { from: "src/stuff/a.ts", to: "src/i18n/b.ts", typeOnly: false };
  const outside = { from: "src/cli/a.ts", to: "tests/site/site.ts", typeOnly: false };
  assert.deepEqual([backwards, unknown, outside].map(isForbidden), [true, true, true]);
});

function isForbidden({ from, to }: Import): boolean {
  if (to.startsWith("tests/")) return true;
  if (!to.startsWith("src/")) return false;
  const [source, target] = [findFolder(from), findFolder(to)];
  return source !== target && !(arrows[source] ?? []).includes(target);
}

/** `src/archive/read.ts` → `archive`. */
function findFolder(path: string): string {
  return path.split("/")[1] ?? "";
}

function isIn(folder: string, path: string): boolean {
  return findFolder(path) === folder;
}

/** All files that are loaded when the given ones are. */
function findReachable(files: Set<string>): Set<string> {
  for (const file of files) {
    for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) files.add(to);
  }
  return files;
}

function formatImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
