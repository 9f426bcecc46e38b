import { relative } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { hasErrors } from "../problems/problem.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import type { Archive } from "./archive.ts";
import { announceArchive } from "./archive-hook.ts";
import { findContent, readArchive } from "./read/read-archive.ts";

/** Kinds of entries in the data store; each is the beginning of an id: `people/hayashi-yoshimasa`. */
export type StoredKind = "entries" | "people" | "outlets" | "topics" | "phrases";

/**
 * Loads the archive into Astro's data store, without the texts, which `loadTranscript` reads, and hands it to the
 * integrations, so that a build reads it once.
 *
 * A build fails on any error, before anything is written, with the report that `archive check` prints; the
 * development server prints it, goes on with the files that could be read, and reads again when a file changes.
 */
export function createLoader(): Loader {
  return {
    name: "lectern",
    async load(context) {
      await fill(context);
      watchContent(context);
    },
  };
}

async function fill(context: LoaderContext): Promise<void> {
  const archive = await readArchive();
  report(archive, context);
  context.store.clear();
  for (const [id, data] of listData(archive)) context.store.set({ id, data });
  announceArchive(archive, context.config);
}

function report({ problems }: Archive, { logger, watcher }: LoaderContext): void {
  if (problems.length === 0) return;
  const text = formatProblems(problems);
  if (!hasErrors(problems)) logger.warn(`\n${text}`);
  else if (watcher !== undefined) logger.error(`\n${text}`);
  else throw createRefusal(`The content has errors, so that nothing was built.\n\n${text}`);
}

/** The data store wants plain objects; ours are, though their types are more than that. */
function* listData(archive: Archive): Generator<[id: string, data: Record<string, unknown>]> {
  for (const entry of archive.entries) yield [`entries/${entry.key}`, { ...entry }];
  for (const kind of ["people", "outlets", "topics", "phrases"] as const) {
    for (const [id, item] of archive[kind]) yield [`${kind}/${id}`, { ...item }];
  }
}

/** An editor writes a file in several steps, and a branch changes many files: read once they are done. */
function watchContent(context: LoaderContext): void {
  const { watcher, logger } = context;
  if (watcher === undefined) return;
  const root = findContent();
  let waiting: NodeJS.Timeout | undefined;
  const refresh = (path: string) => {
    if (relative(root, path).startsWith("..")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      fill(context).catch((error: unknown) => {
        logger.error(String(error));
      });
    }, 100);
  };
  watcher.add(root);
  watcher.on("add", refresh).on("change", refresh).on("unlink", refresh);
}
