import type { Browser } from "playwright-core";
import { type Served, startServer } from "../../src/cli/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { provideBrowser } from "../browser/provide.ts";

export { buildSite, type BuiltSite } from "./build.ts";
export type { Served } from "../../src/cli/server.ts";

/** Serves a built site with the server of `npm start`. */
export async function serveSite(dir: string, base = "/"): Promise<Served> {
  return await startServer({ dir, base, port: 0, host: "127.0.0.1" });
}

/** Starts the browser of the test run; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return await launchBrowser(await provideBrowser(console.error));
}
