import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { type Served, startServer } from "../../src/cli/preview/server.ts";
import { openBrowser } from "../browser/provide.ts";
import { buildSite, type BuildOptions } from "./build.ts";

export { openBrowser } from "../browser/provide.ts";
export { buildSite, type BuiltSite } from "./build.ts";
export type { Served } from "../../src/cli/preview/server.ts";

/** Serves a built site with the server of `npm start`. */
export async function serveSite(dir: string, base = "/"): Promise<Served> {
  return await startServer({ dir, base, port: 0, host: "127.0.0.1" });
}

/** A built site, served and with a browser at hand. */
export interface OpenSite {
  readonly dir: string;
  readonly browser: Browser;
  readonly served: Served;
}

/**
 * Opens the built site of a content folder (default: the project's own) before the tests of a file and
 * closes it after them. What it returns is filled when the first test runs. Files that share a process share
 * the browser and the site, too.
 */
export function useSite(
  findContent: () => Promise<string> = () => Promise.resolve("content"),
  options: BuildOptions = {},
): OpenSite {
  const open: { -readonly [Key in keyof OpenSite]?: OpenSite[Key] } = {};
  before(async () => {
    Object.assign(open, await openSite(await findContent(), options));
  });
  after(closeSites);
  return open as OpenSite;
}

const sites = new Map<string, Promise<OpenSite>>();
let browser: Promise<Browser> | undefined;

function openSite(content: string, options: BuildOptions): Promise<OpenSite> {
  const key = JSON.stringify([content, options]);
  const opened = sites.get(key) ?? startSite(content, options);
  sites.set(key, opened);
  return opened;
}

async function startSite(content: string, options: BuildOptions): Promise<OpenSite> {
  const { dir } = await buildSite(content, options);
  browser ??= openBrowser();
  return { dir, browser: await browser, served: await serveSite(dir, options.base) };
}

/** Closes what was opened; the files of a process each ask for it, when the last of their tests has ended. */
async function closeSites(): Promise<void> {
  const opened = await Promise.allSettled(sites.values());
  sites.clear();
  const closing = browser;
  browser = undefined;
  await (await closing)?.close();
  for (const site of opened) if (site.status === "fulfilled") await site.value.served.close();
}
