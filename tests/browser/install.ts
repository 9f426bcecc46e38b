import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** One way to get a Chromium onto a machine: commands in order; a failure of an optional one is passed over. */
export interface Installation {
  readonly name: string;
  readonly steps: readonly Step[];
}

/**
 * The ways to install a Chromium here, in the order to try them: Playwright's own download, then
 * every package manager of the system. Fonts for Japanese come along where the system has a package.
 */
export function listInstallations(has: (program: string) => boolean = isOnPath): Installation[] {
  const systems = packageManagers
    .filter(({ name, program = name }) => has(program))
    .map(asAdministrator);
  return [playwrightDownload(), ...systems];
}

/** Runs the steps without a word; says which step failed and how its output ended, or nothing. */
export function install(installation: Installation): string | undefined {
  for (const { command, optional } of installation.steps) {
    const [program = "", ...args] = command;
    const { status, error, stdout, stderr } = spawnSync(program, args, {
      encoding: "utf8",
      env: patience,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0 && optional !== true) {
      const said = error?.message ?? `${stdout}\n${stderr}`.trim().split("\n").slice(-3).join(" ");
      return `\`${command.join(" ")}\` ended with ${String(status)}: ${said}`;
    }
  }
  return undefined;
}

function playwrightDownload(): Installation {
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  const cli = join(dirname(manifest), "cli.js");
  const command = [process.execPath, cli, "install", "chromium-headless-shell"];
  return { name: "playwright-core install", steps: [{ command }] };
}

/** Puts `sudo -n` (never asks) before the commands of an ordinary user, where the manager needs root. */
function asAdministrator({ name, root, steps }: PackageManager): Installation {
  const prefix = root && process.getuid?.() !== 0 ? ["sudo", "-n"] : [];
  return {
    name,
    steps: steps.map((step) => ({ ...step, command: [...prefix, ...step.command] })),
  };
}

function isOnPath(program: string): boolean {
  const finder = process.platform === "win32" ? "where" : "which";
  return spawnSync(finder, [program], { stdio: "ignore" }).status === 0;
}

function useApt(browser: string): PackageManager {
  const command = ["apt-get", "install", "-qy", "--no-install-recommends"];
  return {
    name: `apt-get install ${browser}`,
    program: "apt-get",
    root: true,
    steps: [
      { command: ["apt-get", "update", "-q"], optional: true },
      { command: [...command, browser] },
      { command: [...command, "fonts-noto-cjk"], optional: true },
    ],
  };
}

/** Short waits for a host that does not answer; no questions from Debian's packages. */
const patience = {
  ...process.env,
  PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
  DEBIAN_FRONTEND: "noninteractive",
};

const packageManagers: readonly PackageManager[] = [
  // Debian has the shell by itself, Ubuntu only the whole browser.
  useApt("chromium-headless-shell"),
  useApt("chromium"),
  {
    name: "dnf",
    root: true,
    steps: [
      { command: ["dnf", "install", "-qy", "chromium"] },
      { command: ["dnf", "install", "-qy", "google-noto-sans-cjk-fonts"], optional: true },
    ],
  },
  {
    name: "zypper",
    root: true,
    steps: [{ command: ["zypper", "--non-interactive", "install", "chromium"] }],
  },
  {
    name: "pacman",
    root: true,
    steps: [
      { command: ["pacman", "-Sy", "--noconfirm", "--needed", "chromium"] },
      { command: ["pacman", "-S", "--noconfirm", "--needed", "noto-fonts-cjk"], optional: true },
    ],
  },
  {
    name: "apk",
    root: true,
    steps: [
      { command: ["apk", "add", "--no-cache", "chromium"] },
      { command: ["apk", "add", "--no-cache", "font-noto-cjk"], optional: true },
    ],
  },
  {
    name: "brew",
    root: false,
    steps: [{ command: ["brew", "install", "--cask", "google-chrome"] }],
  },
  {
    name: "winget",
    root: false,
    steps: [
      {
        command: [
          ...["winget", "install", "--exact", "--id", "Google.Chrome", "--silent"],
          ...["--accept-package-agreements", "--accept-source-agreements"],
        ],
      },
    ],
  },
  {
    name: "choco",
    root: false,
    steps: [{ command: ["choco", "install", "-y", "googlechrome"] }],
  },
];

interface Step {
  readonly command: readonly string[];
  /** The way goes on when this step fails. */
  readonly optional?: boolean;
}

interface PackageManager extends Installation {
  /** Its program, where its name says more. */
  readonly program?: string;
  /** Whether it wants to be run by root. */
  readonly root: boolean;
}
