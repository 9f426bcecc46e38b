import { type Browser, chromium } from "playwright-core";

/** How a browser is started. */
export interface LaunchOptions {
  /**
   * Whether scripts that run often are compiled again to run faster, as for readers. The visits of tests are too short:
   * to compile takes more processor time than it saves. Default: false.
   */
  readonly optimize?: boolean;
}

/**
 * Starts a browser without a window, and without its sandbox, as Playwright does by default: the pages are ours,
 * and root in a container could not start one otherwise.
 */
export function launchBrowser(
  executablePath: string,
  { optimize = false }: LaunchOptions = {},
): Promise<Browser> {
  const args = optimize ? quiet : [...quiet, "--js-flags=--no-opt --no-maglev"];
  return chromium.launch({ executablePath, args, timeout: 60_000 });
}

/** Why the browser does not start, or `undefined` where it does. */
export async function tryBrowser(executablePath: string): Promise<string | undefined> {
  try {
    const browser = await launchBrowser(executablePath);
    await browser.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
  }
}

/**
 * A Chromium that is no headless shell makes the menus of its address bar with each window, pages of its own that
 * cost more than ours do, and keeps a process ready for the next page.
 */
const needless = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "SpareRendererForSitePerProcess",
];

/** What Playwright 1.65 turns off itself: of two such arguments the browser heeds the last, which is ours. */
const turnedOff = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
  "msEdgeUpdateLaunchServicesPreferredVersion",
  "msForceBrowserSignIn",
];

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-dev-shm-usage",
  `--disable-features=${[...turnedOff, ...needless].join(",")}`,
];
