import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Import, listImports, readImports } from "./imports.ts";
import { drawRooms, findRoom, isWithin, pureRooms, rooms } from "./rooms.ts";

const imports = listImports();

test("every import goes along an arrow of the design", () => {
  assert.deepEqual(imports.filter(isForbidden).map(formatImport), []);
});

test("every arrow of the design is gone along by an import", () => {
  const unused = Object.entries(rooms).flatMap(([room, targets]) =>
    targets
      .filter((target) => !imports.some((one) => goesAlong(one, room, target)))
      .map((target) => `${room} ← ${target}`),
  );
  assert.deepEqual(unused, []);
});

test("no file imports astro's collections: pages have the archive that the build has read", () => {
  assert.deepEqual(imports.filter(({ to }) => to === "astro:content").map(formatImport), []);
  const readers = imports.filter(
    ({ to, from }) =>
      to === "src/archive/read/read-archive.ts" &&
      isWithin(findRoom(from), ["integrations", "search", "pages", "components"]),
  );
  assert.deepEqual(readers.map(formatImport), []);
});

test("no file imports itself, through others or for a type alone", () => {
  assert.deepEqual(findCircles(imports), []);
});

test("the README draws the arrows that are tested", () => {
  const readme = readFileSync("README.md", "utf8");
  assert.ok(readme.includes(`\`\`\`text\n${drawRooms()}\n\`\`\`\n`), drawRooms());
});

test("pure folders touch no file system, no process and no astro", () => {
  const impure = imports.filter(
    ({ from, to }) => isWithin(findRoom(from), pureRooms) && /^(node:|astro)/.test(to),
  );
  assert.deepEqual(impure.map(formatImport), []);
});

test("modules for the browser reach no module of node", () => {
  const elements = imports
    .filter(({ from }) => findRoom(from) === "elements")
    .map(({ from }) => from);
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

test("a circle of files is found, also where it closes through a type", () => {
  const a = { from: "a.ts", to: "b.ts", typeOnly: false };
  const b = { from: "b.ts", to: "a.ts", typeOnly: true };
  const c = { from: "c.ts", to: "a.ts", typeOnly: false };
  assert.deepEqual(findCircles([a, b, c]), [["a.ts", "b.ts"]]);
});

test("an import against the arrows is found", () => {
  const backwards = { from: "src/transcript/a.ts", to: "src/archive/b.ts", typeOnly: true };
  const unknown = { from: "src/stuff/a.ts", to: "src/i18n/b.ts", typeOnly: false };
  const outside = { from: "src/cli/a.ts", to: "tests/site/site.ts", typeOnly: false };
  assert.deepEqual([backwards, unknown, outside].map(isForbidden), [true, true, true]);
});

function isForbidden({ from, to }: Import): boolean {
  if (to.startsWith("tests/")) return true;
  if (!to.startsWith("src/")) return false;
  const [source, target] = [findRoom(from), findRoom(to)];
  return source !== target && !isWithin(target, rooms[source] ?? []);
}

function goesAlong({ from, to }: Import, room: string, target: string): boolean {
  return to.startsWith("src/") && findRoom(from) === room && isWithin(findRoom(to), [target]);
}

/** Groups of files that reach each other, each as its files in alphabetical order. */
function findCircles(all: readonly Import[]): string[][] {
  const next = Map.groupBy(all, ({ from }) => from);
  const reach = new Map([...next.keys()].map((file) => [file, reachFrom(file, next)]));
  const isTied = (a: string, b: string) =>
    reach.get(a)?.has(b) === true && reach.get(b)?.has(a) === true;
  const tied = [...reach.keys()].filter((file) => isTied(file, file));
  const circles = tied.map((file) =>
    tied
      .filter((other) => isTied(file, other))
      .sort()
      .join(" "),
  );
  return [...new Set(circles)].map((circle) => circle.split(" "));
}

function reachFrom(file: string, next: ReadonlyMap<string, readonly Import[]>): Set<string> {
  const reached = new Set((next.get(file) ?? []).map(({ to }) => to));
  for (const one of reached) for (const { to } of next.get(one) ?? []) reached.add(to);
  return reached;
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
