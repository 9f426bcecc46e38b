import { existsSync, globSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";

/** What decides where a browser is looked for; by default this machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Where Playwright keeps the Chromium of its own version, downloaded or not. */
  readonly playwright: string;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  playwright: chromium.executablePath(),
};

/**
 * Paths of all Chromium-like browsers that exist on the machine, best first: Playwright's own, then those on PATH, then
 * the usual places of the system. A headless shell comes before a whole browser: it draws the same pages in two thirds
 * of the processor time, since it has no windows, menus or extensions.
 */
export function findBrowsers(machine: Machine = thisMachine): string[] {
  const candidates = [
    ...listPlaywright(machine.playwright),
    ...listPath(machine),
    ...listUsualPlaces(machine),
  ];
  return [...new Set(candidates)].filter((path) => existsSync(path));
}

/** `…/chromium-1255/chrome-linux64/chrome` → the shell beside it and itself. */
function listPlaywright(executable: string): string[] {
  const folder = resolve(dirname(executable), "..");
  const cwd = folder.replace(/chromium-(\d+)$/, "chromium_headless_shell-$1");
  const shells = globSync("*/{chrome-headless-shell,headless_shell}{,.exe}", { cwd });
  return [...shells.map((shell) => join(cwd, shell)), executable];
}

function listPath({ platform, env }: Machine): string[] {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? env["Path"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "");
  return [shellNames, programNames].flatMap((names) =>
    folders.flatMap((folder) => names.map((name) => join(folder, name + suffix))),
  );
}

function listUsualPlaces({ platform, env }: Machine): string[] {
  if (platform === "darwin") {
    return ["/Applications", join(env["HOME"] ?? "/", "Applications")].flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
  }
  if (platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
  }
  return linuxPaths;
}

const shellNames = ["chromium-headless-shell", "chrome-headless-shell"];
const programNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "msedge",
];
const macApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];
const windowsPrograms = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const linuxPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/lib/chromium/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/snap/bin/chromium",
];
