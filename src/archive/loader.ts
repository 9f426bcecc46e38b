import { relative } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { hasErrors } from "../problems/problem.ts";
import { formatProblems } from "../problems/report.ts";
import type { Archive } from "./archive.ts";
import { findContent, readArchive } from "./read-archive.ts";

/** The collections of an archive; texts are in none of them, see `loadTranscript`. */
export const collectionNames = ["transcripts", "people", "outlets", "topics"] as const;
export type CollectionName = (typeof collectionNames)[number];

/**
 * Loads one collection of the archive into Astro's data store: what lists and pages need, without texts.
 *
 * A build fails on any error, before anything is written, with the report that `archive check` prints; the
 * development server prints it and goes on with what could be read.
 */
export function createLoader(name: CollectionName): Loader {
  return {
    name: `lectern-${name}`,
    async load(context) {
      await fill(name, context);
      const { watcher } = context;
      if (watcher === undefined) return;
      const root = findContent();
      watcher.add(root);
      const refresh = (path: string) => {
        if (!relative(root, path).startsWith("..")) schedule(name, context);
      };
      watcher.on("add", refresh).on("change", refresh).on("unlink", refresh);
    },
  };
}

async function fill(name: CollectionName, context: LoaderContext): Promise<void> {
  const archive = await readOnce();
  report(name, archive, context);
  context.store.clear();
  for (const [id, data] of listData(name, archive)) context.store.set({ id, data });
}

/** One of the collections speaks for all, so that each problem is read once. */
function report(name: CollectionName, { problems }: Archive, context: LoaderContext): void {
  if (name !== "transcripts" || problems.length === 0) return;
  const text = formatProblems(problems);
  if (!hasErrors(problems)) context.logger.warn(`\n${text}`);
  else if (context.watcher !== undefined) context.logger.error(`\n${text}`);
  else throw new Error(`The content has errors, so that nothing was built.\n\n${text}`);
}

/** The data store keeps plain values; ours are, though their types say readonly. */
function listData(name: CollectionName, archive: Archive): [string, Record<string, unknown>][] {
  if (name === "transcripts") return archive.entries.map((entry) => [entry.key, { ...entry }]);
  return [...archive[name]].map(([id, record]) => [id, { ...record }]);
}

/** The collections load at the same time: they share one reading. */
let reading: Promise<Archive> | undefined;

async function readOnce(): Promise<Archive> {
  reading ??= readArchive().finally(() => {
    reading = undefined;
  });
  return await reading;
}

const waiting = new Map<CollectionName, NodeJS.Timeout>();

/** An editor writes a file in several steps, and a branch changes many files: read once they are done. */
function schedule(name: CollectionName, context: LoaderContext): void {
  clearTimeout(waiting.get(name));
  const load = () => {
    fill(name, context).catch((error: unknown) => {
      context.logger.error(String(error));
    });
  };
  waiting.set(name, setTimeout(load, 100));
}
