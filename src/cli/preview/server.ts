import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Readable, pipeline } from "node:stream";
import { createReadStream, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { listHeaders, parseHeaders } from "./header-rules.ts";
import { type FoundFile, findFile, readSegments } from "./static-file.ts";

export interface ServeOptions {
  /** The built site. */
  readonly dir: string;
  /** Path the site stands below, with slashes at both ends: `/` or `/lectern/`. */
  readonly base: string;
  /** The port; where it is left out, 4321 or, if that is taken, any free one. */
  readonly port?: number | undefined;
  /** The name or address to listen on; default `localhost`. */
  readonly host?: string | undefined;
}

export interface Served {
  /** Where the first page is: `http://localhost:4321/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host does: folders redirect to their slash, what is missing answers 404
 * with 404.html, text is compressed, and the site's own `_headers` apply.
 *
 * @throws the system's error where the port cannot be used
 */
export async function startServer(options: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const { port, host = "localhost" } = options;
  if (port !== undefined) await listen(port);
  else await listen(4321).catch(async () => await listen(0));
  const bound = server.address() as AddressInfo;
  return { url: `http://${formatHost(host)}:${bound.port}${options.base}`, close };

  async function listen(number: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(number, host, () => {
        server.off("error", reject);
        resolve();
      });
    });
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function answer(
  site: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = "/", query] = (request.url ?? "/").split(/\?(.*)/s);
  await awaitSite(site.dir);
  const segments = readSegments(path, site.base);
  const rules = await readFile(join(site.dir, "_headers"), "utf8").then(parseHeaders, () => []);
  const plain = segments === undefined ? path : site.base + segments.join("/");
  for (const [name, value] of listHeaders(rules, plain)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = await locate(site, path, segments);
  if (found === undefined) {
    await answerMissing(site, request, response);
  } else if ("redirect" in found) {
    const location = query === undefined ? found.redirect : `${found.redirect}?${query}`;
    response.writeHead(308, { Location: location }).end();
  } else {
    sendFile(200, found, request, response);
  }
}

/** A build that ends now removes the old site a moment before the new one is in place. */
async function awaitSite(dir: string): Promise<void> {
  for (let wait = 0; wait < 100 && !existsSync(dir); wait += 1) await sleep(10);
}

async function locate({ dir, base }: ServeOptions, path: string, segments?: readonly string[]) {
  if (segments !== undefined) return await findFile(dir, segments, path);
  return path === "/" ? { redirect: base } : undefined;
}

async function answerMissing(
  { dir }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await findFile(dir, ["404.html"], "/404.html");
  if (page !== undefined && "path" in page) sendFile(404, page, request, response);
  else response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
}

function sendFile(
  status: number,
  { path, type, size, tag }: FoundFile,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const packed = /^(?:text\/|image\/svg|application\/(?:.*json|.*xml))/.test(type);
  const zip = packed && acceptsGzip(request.headers["accept-encoding"] ?? "");
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", tag);
  if (packed) response.setHeader("Vary", "Accept-Encoding");
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (zip) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", size);
  response.writeHead(status);
  if (request.method === "HEAD") response.end();
  else send(createReadStream(path), zip, response);
}

/**
 * Whether a reader takes gzip, by RFC 9110: named, or meant by `*`, and not with a weight of zero.
 *
 * @example acceptsGzip("br, gzip;q=0") → false
 */
export function acceptsGzip(header: string): boolean {
  const codings = header
    .toLowerCase()
    .split(",")
    .map((coding) => coding.split(";").map((part) => part.trim()));
  const named = codings.find(([name]) => name === "gzip" || name === "x-gzip");
  const [, weight = "q=1"] = named ?? codings.find(([name]) => name === "*") ?? ["", "q=0"];
  return Number(/^q=([\d.]+)$/.exec(weight)?.[1] ?? 1) > 0;
}

/** A browser that closes the connection early is not an error. */
function send(file: Readable, zip: boolean, response: ServerResponse): void {
  const ignore = () => undefined;
  if (zip) pipeline(file, createGzip(), response, ignore);
  else pipeline(file, response, ignore);
}

function formatHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
