import type { Browser } from "playwright-core";
import { findBrowsers } from "./find.ts";
import { install, listInstallations } from "./install.ts";
import { launchBrowser, type LaunchOptions, tryBrowser } from "./launch.ts";

/**
 * Path of a Chromium that starts: `LECTERN_CHROMIUM` where it is set, else the first of this machine,
 * else one that is installed now. Throws with everything that was tried where all of it fails.
 */
export async function provideBrowser(log: (line: string) => void): Promise<string> {
  const chosen = process.env["LECTERN_CHROMIUM"];
  if (chosen !== undefined && chosen !== "") return await demandBrowser(chosen);
  const tried = new Map<string, string>();
  const found = await firstThatStarts(tried);
  if (found !== undefined) return found;
  for (const installation of listInstallations()) {
    log(`No Chromium starts here; getting one with ${installation.name}, which may take minutes …`);
    const failure = install(installation);
    if (failure !== undefined) tried.set(installation.name, failure);
    const installed = await firstThatStarts(tried);
    if (installed !== undefined) return installed;
  }
  throw new BrowserMissing(tried);
}

/**
 * Starts the browser of `LECTERN_CHROMIUM`, which `npm test` has tried already, else one that is looked for.
 * The caller closes it.
 */
export async function openBrowser(options?: LaunchOptions): Promise<Browser> {
  const chosen = process.env["LECTERN_CHROMIUM"];
  const path = chosen === undefined || chosen === "" ? await provideBrowser(console.error) : chosen;
  return await launchBrowser(path, options);
}

/** No browser could be found or installed; the message says what was tried and what to do. */
export class BrowserMissing extends Error {
  override readonly name = "BrowserMissing";

  constructor(tried: ReadonlyMap<string, string>) {
    const attempts = [...tried].map(([what, why]) => `  ${what}: ${why}`);
    super(
      [
        "The browser tests need a Chromium, and none could be found or installed.",
        ...attempts,
        "Install Chromium, Chrome or Edge, or set LECTERN_CHROMIUM to the path of one, and run again.",
      ].join("\n"),
    );
  }
}

async function demandBrowser(path: string): Promise<string> {
  const failure = await tryBrowser(path);
  if (failure === undefined) return path;
  throw new BrowserMissing(new Map([[`LECTERN_CHROMIUM=${path}`, failure]]));
}

async function firstThatStarts(tried: Map<string, string>): Promise<string | undefined> {
  for (const path of findBrowsers()) {
    if (tried.has(path)) continue;
    const failure = await tryBrowser(path);
    if (failure === undefined) return path;
    tried.set(path, failure);
  }
  return undefined;
}
