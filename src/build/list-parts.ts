import { mkdirSync, writeFileSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { findCache } from "../files/cache.ts";
import { buildIndex } from "../search/build/build-index.ts";
import { createSearchInput } from "../search/build/search-input.ts";
import { indexFolder } from "../search/format/table.ts";
import type { Program, ProgramPage } from "./program.ts";

/** A part of a site that is made as a whole: a page, or some files. */
export interface SitePart {
  /** Of a page its file; unique. */
  readonly name: string;
  /** What it is made from beside the code and what it reads of the archive; plain data. */
  readonly given: unknown;
  /** Writes its files into a folder and returns their paths below it. */
  readonly write: (folder: string) => Promise<readonly string[]>;
}

/** All parts of a site: what is compiled, the pages and other files of routes, and the search index. */
export async function listParts(
  archive: Archive,
  program: Program,
  say: (text: string) => void,
): Promise<SitePart[]> {
  const makeFolder = createFolderMaker();
  return [
    createClient(program),
    ...sortByFolder(await program.listPages()).map((page) => createPage(page, makeFolder)),
    createSearch(archive, say),
  ];
}

/** Pages and files of one conference stand in a row, so that its text is read once for all of them. */
function sortByFolder(pages: readonly ProgramPage[]): ProgramPage[] {
  return pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function createClient({ client }: Program): SitePart {
  return {
    name: "(client)",
    given: [],
    async write(folder) {
      await cp(client, folder, { recursive: true });
      return await listFiles(client);
    },
  };
}

function createPage(
  { file, given, render }: ProgramPage,
  makeFolder: (folder: string) => void,
): SitePart {
  return {
    name: file,
    given,
    async write(folder) {
      const body = await render();
      if (body === undefined) return [];
      makeFolder(dirname(join(folder, file)));
      // Asked in this thread, the system writes a small file for a third of the time that it takes through another.
      writeFileSync(join(folder, file), body);
      return [file];
    },
  };
}

/** The name of the part that is the search index. */
export const searchPart = "(search)";

function createSearch(archive: Archive, say: (text: string) => void): SitePart {
  const input = createSearchInput(archive);
  const { transcripts, aliases, names } = input;
  return {
    name: searchPart,
    given: [transcripts.map((one) => ({ ...one, load: undefined })), aliases, names],
    async write(site) {
      const folder = join(site, indexFolder);
      const report = (done: number, total: number) => {
        say(`indexed part ${String(done)} of ${String(total)}`);
      };
      const { partitions } = await buildIndex({ ...input, folder, cache: findCache(), report });
      const units = partitions.reduce((sum, partition) => sum + partition.units, 0);
      say(`${String(units)} statements and exchanges can be searched`);
      return (await listFiles(folder)).map((path) => `${indexFolder}/${path}`);
    },
  };
}

/** Makes folders once: most hold several files, and to ask for a folder takes as long as to make it. */
function createFolderMaker(): (folder: string) => void {
  const made = new Set<string>();
  return (folder) => {
    if (made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

/** Paths below a folder, with `/`. */
async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}
