import { type Browser, chromium } from "playwright-core";

/** Starts a browser without a window; closes with the caller. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...quiet, ...sandbox()], timeout: 60_000 });
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

/** Chromium refuses its sandbox to root, which is who runs tests in a container. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-dev-shm-usage",
];
