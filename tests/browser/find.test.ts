import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { after, test } from "node:test";
import { findBrowsers } from "./find.ts";
import { tryBrowser } from "./launch.ts";
import { listInstallations } from "./install.ts";
import { BrowserMissing, provideBrowser } from "./provide.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-find-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function place(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\nexit 1\n");
  chmodSync(file, 0o755);
  return file;
}

const absent = join(folder, "chromium-12", "chrome-linux64", "chrome");

test("the shell that playwright downloaded comes before a browser on the path", () => {
  const onPath = place("bin/chromium");
  const shell = place("chromium_headless_shell-12/linux/chrome-headless-shell");
  const env = { PATH: dirname(onPath) };
  assert.deepEqual(findBrowsers({ platform: "linux", env, playwright: absent }).slice(0, 2), [
    shell,
    onPath,
  ]);
});

test("a shell on the path comes before a browser in an earlier folder of it", () => {
  const browser = place("early/chromium");
  const shell = place("late/chromium-headless-shell");
  const env = { PATH: [browser, shell].map((path) => dirname(path)).join(delimiter) };
  const found = findBrowsers({ platform: "linux", env, playwright: join(folder, "none") });
  assert.deepEqual(found.slice(0, 2), [shell, browser]);
});

test("a browser in the usual place of windows and macos is found", () => {
  const chrome = place("Program Files/Google\\Chrome\\Application\\chrome.exe");
  const mac = place("home/Applications/Chromium.app/Contents/MacOS/Chromium");
  const windows = { PROGRAMFILES: dirname(chrome) };
  const home = { HOME: join(folder, "home") };
  const playwright = join(folder, "none", "chrome", "chrome");
  assert.deepEqual(findBrowsers({ platform: "win32", env: windows, playwright }), [chrome]);
  assert.ok(findBrowsers({ platform: "darwin", env: home, playwright }).includes(mac));
});

test("a program that is no browser is told apart from one that starts", async () => {
  const reason = await tryBrowser(place("bin/not-a-browser"));
  assert.match(reason ?? "", /closed|exited|Failed/);
});

test("playwright's download is tried before each package manager that is there", () => {
  const names = listInstallations((program) => ["apt-get", "brew"].includes(program));
  assert.deepEqual(
    names.map(({ name }) => name),
    [
      "playwright-core install",
      "apt-get install chromium-headless-shell",
      "apt-get install chromium",
      "brew",
    ],
  );
});

test("a browser named by the environment that does not start stops with a message", async () => {
  const before = process.env["LECTERN_CHROMIUM"];
  const named = place("bin/broken");
  process.env["LECTERN_CHROMIUM"] = named;
  try {
    await assert.rejects(
      provideBrowser(() => undefined),
      (error) => error instanceof BrowserMissing && error.message.includes(named),
    );
  } finally {
    if (before === undefined) delete process.env["LECTERN_CHROMIUM"];
    else process.env["LECTERN_CHROMIUM"] = before;
  }
});
