import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { isMissing } from "../files/system-error.ts";

/** What a built site takes. */
export interface SiteSizes {
  readonly files: number;
  readonly bytes: number;
  /** By ending, `.html`, the kinds with the most bytes first. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly files: number;
    readonly bytes: number;
  }[];
  /** The largest pages, the largest first. */
  readonly largestPages: readonly SizedFile[];
  readonly largestFile: SizedFile;
  readonly fullestFolder: { readonly path: string; readonly files: number };
  /** Rules of `_redirects`. */
  readonly rules: number;
}

interface SizedFile {
  /** Below the site's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** Measures every file of a built site. @throws the system's error where the folder cannot be read */
export async function measureSite(dir: string): Promise<SiteSizes> {
  const files: SizedFile[] = [];
  let fullestFolder = { path: "", files: 0 };
  for await (const { path, names } of walkFolders(dir)) {
    if (names.length > fullestFolder.files) fullestFolder = { path, files: names.length };
    for (const name of names) {
      const { size: bytes } = await stat(join(dir, path, name));
      files.push({ path: path === "" ? name : `${path}/${name}`, bytes });
    }
  }
  files.sort((a, b) => b.bytes - a.bytes);
  const kinds = [...Map.groupBy(files, ({ path }) => extname(path) || "(no ending)")];
  return {
    files: files.length,
    bytes: sumBytes(files),
    kinds: kinds
      .map(([kind, own]) => ({ kind, files: own.length, bytes: sumBytes(own) }))
      .sort((a, b) => b.bytes - a.bytes),
    largestPages: files.filter(({ path }) => path.endsWith(".html")).slice(0, mostPages),
    largestFile: files[0] ?? { path: "", bytes: 0 },
    fullestFolder,
    rules: await countRules(dir),
  };
}

const mostPages = 5;

async function* walkFolders(dir: string): AsyncGenerator<{ path: string; names: string[] }> {
  const open = [""];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = await readdir(join(dir, path), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.isDirectory()) open.push(path === "" ? entry.name : `${path}/${entry.name}`);
    }
    yield { path, names: entries.filter((entry) => entry.isFile()).map(({ name }) => name) };
  }
}

function sumBytes(files: readonly SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function countRules(dir: string): Promise<number> {
  const text = await readFile(join(dir, "_redirects"), "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
  return text.split("\n").filter((line) => line.startsWith("/")).length;
}
