import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** A server that compresses as a host does, and counts the bytes it sends. */
export interface CountingServer {
  readonly url: string;
  /** Bytes of bodies sent since the last call and before a time of the clock, default now. */
  readonly takeBytes: (until?: number) => number;
  readonly close: () => void;
}

/** Serves the first folder that has a file, by the beginning of the path: `{ "/pagefind/": folder }`. */
export async function serveCounted(
  folders: Readonly<Record<string, string>>,
): Promise<CountingServer> {
  const kept = new Map<string, Buffer>();
  let sent: { at: number; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").replace(/[?#].*$/, ""));
    void readBody(path, folders, kept).then((body) => {
      if (body === undefined) {
        response.writeHead(404).end();
        return;
      }
      sent.push({ at: performance.timeOrigin + performance.now(), bytes: body.length });
      response.writeHead(200, {
        "content-type":
          types[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"),
        "content-length": body.length,
        ...(isCompressed(path) ? {} : { "content-encoding": "gzip" }),
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    takeBytes: (until = Infinity) => {
      const before = sent.filter(({ at }) => at <= until);
      sent = [];
      return before.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Pagefind compresses its files itself, and so does the build. */
function isCompressed(path: string): boolean {
  return /\.(?:pf_\w+|pagefind|packed)$/.test(path);
}

async function readBody(
  path: string,
  folders: Readonly<Record<string, string>>,
  kept: Map<string, Buffer>,
): Promise<Buffer | undefined> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const file = join(
      folder,
      normalize(path.slice(prefix.length)),
      path.endsWith("/") ? "index.html" : "",
    );
    if (
      !(await stat(file).then(
        (found) => found.isFile(),
        () => false,
      ))
    )
      continue;
    const content = await readFile(file);
    const body = isCompressed(path) ? content : gzipSync(content, { level: 6 });
    kept.set(path, body);
    return body;
  }
  return undefined;
}
