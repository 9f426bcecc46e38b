import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { type Served, startServer } from "../../src/cli/preview/server.ts";
import { openBrowser } from "../browser/provide.ts";
import { buildSite } from "./build.ts";

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
 * closes it after them. What it returns is filled when the first test runs.
 */
export function useSite(findContent?: () => Promise<string>): OpenSite {
  const open: { -readonly [Key in keyof OpenSite]?: OpenSite[Key] } = {};
  before(async () => {
    const { dir } = await buildSite(await findContent?.());
    const [browser, served] = await Promise.all([openBrowser(), serveSite(dir)]);
    Object.assign(open, { dir, browser, served });
  });
  after(async () => {
    await open.browser?.close();
    await open.served?.close();
  });
  return open as OpenSite;
}
