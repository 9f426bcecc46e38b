import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

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
 * The path of an address, percent-encoded, as plain segments below the site's base; a trailing empty one stands
 * for the slash at its end. Undefined for a path that no page has: one that is not below the base, is badly
 * encoded, has a step such as `..` or an empty one, or names a hidden file or the host's own `_headers` and
 * `_redirects`.
 *
 * @example readSegments("/lectern/2022/%E6%9E%97/", "/lectern/") → ["2022", "林", ""]
 */
export function readSegments(path: string, base: string): readonly string[] | undefined {
  const segments = decodeSegments(path);
  const own = decodeSegments(base)?.slice(0, -1);
  if (
    segments === undefined ||
    own?.some((segment, index) => segment !== segments[index]) !== false
  )
    return undefined;
  const below = segments.slice(own.length);
  // An empty segment would let a redirect begin with `//`, which names another host.
  if (below.slice(0, -1).includes("") || below.some(isUnsafe)) return undefined;
  return /^_(?:headers|redirects)$/i.test(below.join("/")) ? undefined : below;
}

/**
 * Finds the file that the segments of a path mean: a folder is its index.html, and without the slash it is a
 * redirect to `location` with one. A link that leads out of the site is not followed.
 */
export async function findFile(
  dir: string,
  segments: readonly string[],
  location: string,
): Promise<FoundFile | { readonly redirect: string } | undefined> {
  const target = join(dir, ...segments);
  const found = await findInside(dir, target);
  const isFolder = segments.at(-1) === "";
  if (found?.isFile() === true && !isFolder) return describe(target, found);
  if (found?.isDirectory() !== true) return undefined;
  const page = join(target, "index.html");
  const index = await findInside(dir, page);
  if (index?.isFile() !== true) return undefined;
  return isFolder ? describe(page, index) : { redirect: `${location}/` };
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split("/").map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}

/** Hidden files are none of a site's, but for those that RFC 8615 puts into `.well-known`. */
function isUnsafe(segment: string): boolean {
  return (segment.startsWith(".") && segment !== ".well-known") || /[/\\\0]/.test(segment);
}

async function findInside(dir: string, path: string): Promise<Stats | undefined> {
  try {
    const [root, real] = await Promise.all([realpath(dir), realpath(path)]);
    return real === root || real.startsWith(root + sep) ? await stat(real) : undefined;
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex;charset=utf-8",
  ".css": "text/css;charset=utf-8",
  ".csv": "text/csv;charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html;charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar;charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript;charset=utf-8",
  ".json": "application/json;charset=utf-8",
  ".jsonl": "application/jsonl;charset=utf-8",
  ".md": "text/markdown;charset=utf-8",
  ".mjs": "text/javascript;charset=utf-8",
  ".ndjson": "application/x-ndjson;charset=utf-8",
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

function describe(path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): FoundFile {
  const type = types[extname(path)] ?? "application/octet-stream";
  return { path, type, size, tag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` };
}
