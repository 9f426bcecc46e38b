import { stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of a built site, ready to be sent. */
export interface FoundFile {
  readonly path: string;
  /** Media type with its charset. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Changes with the file. */
  readonly tag: string;
}

/**
 * Finds the file that a path of an address means, percent-encoded and without the base: a folder is its
 * index.html, and without the slash it is a redirect to it. A path that would leave the folder, or that
 * names the host's own `_headers` and `_redirects`, is not found.
 */
export async function findFile(
  dir: string,
  base: string,
  path: string,
): Promise<FoundFile | { readonly redirect: string } | undefined> {
  const segments = decodeSegments(path);
  if (segments === undefined || /^_(?:headers|redirects)$/.test(path)) return undefined;
  const target = join(dir, ...segments);
  const found = await stat(target).catch(() => undefined);
  const isFolder = path === "" || path.endsWith("/");
  if (found?.isFile() === true && !isFolder) return describe(target, found);
  if (found?.isDirectory() !== true) return undefined;
  const index = await stat(join(target, "index.html")).catch(() => undefined);
  if (index === undefined) return undefined;
  return isFolder ? describe(join(target, "index.html"), index) : { redirect: `${base}${path}/` };
}

const types: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex;charset=utf-8",
  ".css": "text/css;charset=utf-8",
  ".csv": "text/csv;charset=utf-8",
  ".html": "text/html;charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript;charset=utf-8",
  ".json": "application/json;charset=utf-8",
  ".jsonl": "application/jsonl;charset=utf-8",
  ".md": "text/markdown;charset=utf-8",
  ".mjs": "text/javascript;charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".ris": "application/x-research-info-systems;charset=utf-8",
  ".svg": "image/svg+xml;charset=utf-8",
  ".txt": "text/plain;charset=utf-8",
  ".webmanifest": "application/manifest+json;charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml;charset=utf-8",
};

function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path.split("/").map((segment) => decodeURIComponent(segment));
    const isUnsafe = (one: string) => one === ".." || /[/\\\0]/.test(one);
    // An empty segment would let a redirect begin with `//`, which names another host.
    if (segments.some(isUnsafe) || segments.slice(0, -1).includes("")) return undefined;
    return segments;
  } catch {
    return undefined;
  }
}

function describe(path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): FoundFile {
  const type = types[extname(path)] ?? "application/octet-stream";
  return { path, type, size, tag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` };
}
