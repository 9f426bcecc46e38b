import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { findCache } from "../files/cache.ts";
import {
  buildPartitions,
  planIndex,
  writeHead,
  writePartition,
} from "../search/build/build-index.ts";
import { writePartitionAside } from "../search/build/partition-aside.ts";
import { createSearchInput, type SearchTranscript } from "../search/build/search-input.ts";
import { indexFolder } from "../search/format/table.ts";
import type { Program } from "./program.ts";
import type { ProgramPage, ProgramPages } from "./program-pages.ts";
import { type Share, takeShare } from "./share.ts";
import { memoize } from "../text/memoize.ts";
import { type SiteGroup, type SitePart, standAlone } from "./site-group.ts";

/**
 * All of a site: what is compiled, the pages and other files of routes, and the search index. Of a share the pages alone, and
 * what takes longest of the index.
 */
export async function listGroups(
  archive: Archive,
  program: Program,
  say: (text: string) => void,
  share?: Share,
): Promise<SiteGroup[]> {
  const makeFolder = createFolderMaker();
  const pages = await program.listPages(archive);
  const others = groupByFolder(sortByFolder(pages.others), makeFolder);
  const transcripts = archive.entries.map((entry) => createGroup(entry, pages, makeFolder));
  if (share !== undefined) {
    const groups = takeShare([...others, ...transcripts], share);
    return [...groups, standAlone(createIndex(archive, share))];
  }
  const search = listSearchGroups(archive, say);
  return [standAlone(createClient(program)), ...others, ...transcripts, ...search];
}

/** Pages of days, months, persons and sources, which are many, are compared together with those near them, others alone. */
function groupByFolder(
  pages: readonly ProgramPage[],
  makeFolder: (folder: string) => void,
): SiteGroup[] {
  return [...Map.groupBy(pages, nameFolder)].flatMap(([name, members]) => {
    const list = () => members.map((page) => createPage(page, makeFolder));
    if (name === undefined) return list().map(standAlone);
    return [{ name, given: members.map(({ given }) => given), size: members.length, list }];
  });
}

/**
 * The name of the group of a page that is in a folder of a folder; no transcript has it.
 *
 * @example nameFolder({ file: "2022/02/02/index.html" }) → "2022/02/…/"
 */
function nameFolder({ file }: Pick<ProgramPage, "file">): string | undefined {
  const [folder, inner, ...rest] = file.split("/");
  return folder !== undefined && inner !== undefined && rest.length > 0
    ? `${folder}/${inner}/…/`
    : undefined;
}

/** The search index of a whole site, which is made of the archive alone. */
export function listSearchGroups(archive: Archive, say: (text: string) => void): SiteGroup[] {
  return createSearch(archive, say).map(standAlone);
}

/** The pages and files of a transcript, which stand in a row, so that its text is read once for all of them. */
function createGroup(
  entry: TranscriptEntry,
  { locate, listOf }: ProgramPages,
  makeFolder: (folder: string) => void,
): SiteGroup {
  return {
    name: locate(entry),
    given: entry,
    size: entry.units.length + usualFiles,
    list: () => listOf(entry).map((page) => createPage(page, makeFolder)),
  };
}

/** How many files a transcript has beside the pages of its units. */
const usualFiles = 8;

/** The name of the part of a share that holds some of the search index, as the cache keeps it. */
export const indexPart = "(index)";

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

/** What the names of parts of the search index begin with. */
export const searchParts = "(search)";

/** The partitions of the search index, each by itself, and the files by which they are found. */
function createSearch(archive: Archive, say: (text: string) => void): SitePart[] {
  const { transcripts, ...names } = createSearchInput(archive);
  const plan = planIndex(transcripts);
  const described = new Map(transcripts.map((one) => [one, describeGiven(one)]));
  const describe = (one: SearchTranscript) => described.get(one);
  const locate = (site: string) => ({ folder: join(site, indexFolder), cache: findCache() });
  const partitions = plan.map((part): SitePart => ({
    name: `${searchParts} ${part[0]?.conference.url ?? ""}`,
    given: [part.map(describe), names],
    async write(site) {
      return nameFiles(await writePartition(part, { ...locate(site), ...names }));
    },
    async writeAside(site) {
      return nameFiles(await writePartitionAside(part, { ...locate(site), ...names }));
    },
  }));
  const head: SitePart = {
    name: searchParts,
    given: [plan.map((part) => part.map(describe)), names],
    async write(site) {
      const report = (done: number, total: number) => {
        say(`indexed part ${String(done)} of ${String(total)}`);
      };
      const { manifest, paths } = await writeHead(plan, { ...locate(site), ...names, report });
      const units = manifest.partitions.reduce((sum, partition) => sum + partition.units, 0);
      say(`${String(units)} statements and exchanges can be searched`);
      return nameFiles(paths);
    },
  };
  return [...partitions, head];
}

function nameFiles(paths: readonly string[]): string[] {
  return paths.map((path) => `${indexFolder}/${path}`);
}

/** A transcript as text, which is digested much sooner than its fields. */
function describeGiven({ conference, date, units, marked, digest }: SearchTranscript): string {
  return JSON.stringify([conference, date, units, [...marked], digest]);
}

function createIndex(archive: Archive, share: Share): SitePart {
  const { transcripts, ...names } = createSearchInput(archive);
  const isTaken = (index: number) => index % share.of === share.number - 1;
  const plan = planIndex(transcripts).filter((_, index) => isTaken(index));
  return {
    name: indexPart,
    given: [plan.map((part) => part.map(describeGiven)), names],
    async write(folder) {
      const cache = join(folder, indexCache);
      await rm(cache, { recursive: true, force: true });
      await buildPartitions({ partitions: cache, records: findCache() }, plan, names);
      return existsSync(cache)
        ? (await listFiles(cache)).map((path) => `${indexCache}/${path}`)
        : [];
    },
  };
}

const indexCache = "search-parts";

/** Makes folders once: most hold several files in a row, and to ask for a folder takes as long as to make it. */
function createFolderMaker(): (folder: string) => void {
  return memoize(100, (folder) => {
    mkdirSync(folder, { recursive: true });
    return true;
  });
}

/** Paths below a folder, with `/`. */
async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}
