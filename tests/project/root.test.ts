import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const allowed = [
  "LICENSE",
  "README.md",
  "astro.config.mjs",
  "content",
  "eslint.config.js",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "tests",
  "tsconfig.json",
];
const notCommitted = ["node_modules", "dist"];

test("only the entries of the design stand at the root", () => {
  const entries = readdirSync(".").filter(
    (name) => !name.startsWith(".") && !name.endsWith(".log") && !notCommitted.includes(name),
  );
  assert.deepEqual(
    entries.filter((name) => !allowed.includes(name)),
    [],
  );
});

test("documents for contributors stand in .github", () => {
  for (const name of ["CONTRIBUTING.md", "SECURITY.md"]) {
    assert.ok(existsSync(`.github/${name}`), name);
    assert.ok(!existsSync(name), `${name} at the root`);
  }
});

test("every folder of src has a sentence in CONTRIBUTING", () => {
  const text = readFileSync(".github/CONTRIBUTING.md", "utf8");
  const folders = readdirSync("src", { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(
    folders.map(({ name }) => `\`src/${name}\``).filter((name) => !text.includes(name)),
    [],
  );
});

test("what .ci/run runs is what the README tells a newcomer", () => {
  const readme = readFileSync("README.md", "utf8");
  const commands = readFileSync(".ci/run", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("npm "));
  assert.deepEqual(commands, ["npm ci", "npm test"]);
  assert.ok(readme.includes(commands.join(" && ")), "the README lacks the command of .ci/run");
});

test("every npm command in a document is one of package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  const documents = [".github/CONTRIBUTING.md", "content/README.md", "tests/bench/README.md"];
  for (const file of ["README.md", ...documents]) {
    const text = readFileSync(file, "utf8");
    const named = [...text.matchAll(/(?:`|&& |^ *)npm (?:run )?([a-z]+)/gm)].map(
      ([, name]) => name ?? "",
    );
    const known = [...Object.keys(scripts), "ci", "install", "i"];
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
      file,
    );
  }
});

test("the README has at most 1,200 words", () => {
  const words = readFileSync("README.md", "utf8").split(/\s+/).filter(Boolean);
  assert.ok(words.length <= 1200, String(words.length));
});

test("every benchmark is described in the README of the benchmarks", () => {
  const readme = readFileSync("tests/bench/README.md", "utf8");
  const names = readdirSync("tests/bench")
    .filter((name) => /^export (?:async )?function run\b/m.test(readBench(name)))
    .map((name) => name.replace(".ts", ""));
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !new RegExp(`^ {4}npm run bench -- ${name}\\b`, "m").test(readme)),
    [],
  );
});

function readBench(name: string): string {
  return name.endsWith(".ts") ? readFileSync(`tests/bench/${name}`, "utf8") : "";
}
