import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import { launchBrowser } from "../browser/launch.ts";
import { provideBrowser } from "../browser/provide.ts";

export { buildSite, type BuiltSite } from "./build.ts";

/** A built site on a free port of this machine. `url` ends with the base path: `http://127.0.0.1:4321/`. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site as a static host does: files, folders with an index, and 404.html. */
export async function serveSite(dir: string, base = "/"): Promise<ServedSite> {
  const missing = readMissingPage(dir);
  const files = sirv(dir, { etag: true });
  const server = createServer((request, response) => {
    const refuse = (): void => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(missing);
    };
    const path = request.url ?? "/";
    if (!path.startsWith(base)) {
      refuse();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, refuse);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Starts the browser of the test run; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return await launchBrowser(await provideBrowser(console.error));
}

function readMissingPage(dir: string): string {
  try {
    return readFileSync(join(dir, "404.html"), "utf8");
  } catch {
    return "Not found";
  }
}
