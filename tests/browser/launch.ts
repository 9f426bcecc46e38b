import { type Browser, chromium } from "playwright-core";

/**
 * Starts a browser without a window, and without its sandbox, as Playwright does by default: the pages are ours,
 * and root in a container could not start one otherwise.
 */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quiet, timeout: 60_000 });
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

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-dev-shm-usage",
];
