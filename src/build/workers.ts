import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { locateModules } from "../files/cache.ts";
import type { Inputs } from "../files/inputs.ts";
import { searchParts } from "./list-groups.ts";
import type { Share } from "./share.ts";
import type { MadeGroup, OpenGroup } from "./site-group.ts";

/** What a process needs to make parts of a site; plain data. */
export interface WorkerRequest {
  /** The folder into which files are written. */
  readonly draft: string;
  /** Digest of the code and the settings. */
  readonly code: string;
  readonly inputs: Inputs;
  /** The share of the site that is made; undefined for all. */
  readonly share?: Share | undefined;
}

/** Processes that make parts of a site beside this one. */
export interface Workers {
  /** Whether any is at work or will be. */
  readonly areThere: boolean;
  /** Waits until none is at work any more. What one failed to make is open again. */
  finish(): Promise<void>;
  /** Ends all of them. */
  end(): void;
}

/** What a worker is told: first what it needs, then which groups to make. */
export type ToWorker = WorkerRequest | readonly AskedGroup[];

/** A group to make by its name, without the parts that are kept. */
export type AskedGroup = readonly [name: string, kept: readonly string[]];

/** What a worker tells: that it is ready, what it has made in the order in which it was asked for, or what it would say. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "made"; readonly groups: readonly MadeGroup[] }
  | { readonly kind: "said"; readonly text: string };

/**
 * Starts processes that take groups from the end of the site, where the search index stands. It takes about as long as
 * the pages, and is made of less memory: a process goes on with pages only where the number of processes was asked for.
 *
 * @param open the groups to make, the last of the site first; those that a worker takes are removed
 * @param made where groups are put that are made
 */
export function startWorkers(
  open: OpenGroup[],
  made: [OpenGroup, MadeGroup][],
  request: WorkersRequest,
): Workers {
  const count = request.processes ?? countProcesses(countParts(open));
  // What this process has made of the modules is there for the others at once.
  if (count > 1) flushCompileCache();
  const workers = Array.from({ length: count - 1 }, () => startWorker(open, made, request));
  return {
    get areThere() {
      return workers.some((one) => one.isThere);
    },
    async finish() {
      await Promise.all(workers.map((one) => one.finish()));
    },
    end() {
      for (const one of workers) one.end();
    },
  };
}

export interface WorkersRequest extends WorkerRequest {
  /** How many processes there are to be, this one among them; without it as many as pay. */
  readonly processes?: number | undefined;
  readonly say: (text: string) => void;
}

/**
 * To read the archive again costs a process about as much as a thousand pages, and each holds it in memory: there are two
 * where pages, processors and memory are enough.
 */
function countProcesses(parts: number): number {
  const isWorth = parts >= enoughParts && process.availableMemory() >= enoughMemory;
  return isWorth ? Math.min(availableParallelism(), 2) : 1;
}

const enoughParts = 3000;
/** Bytes. */
const enoughMemory = 4e9;
/** How many parts a worker is given at once. */
const batch = 100;

function startWorker(
  open: OpenGroup[],
  made: [OpenGroup, MadeGroup][],
  { draft, code, inputs, share, processes, say }: WorkersRequest,
) {
  const takesPages = processes !== undefined;
  const child = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), {
    serialization: "advanced",
    env: { NODE_COMPILE_CACHE: locateModules(), ...process.env },
  });
  let isThere = true;
  let isReady = false;
  let taken: OpenGroup[] = [];
  const gone = once(child, "exit").catch(() => undefined);
  const leave = () => {
    isThere = false;
    open.push(...taken);
    taken = [];
  };
  child.on("error", leave);
  child.on("exit", leave);
  child.on("message", (message: FromWorker) => {
    if (message.kind === "said") say(message.text);
    if (message.kind === "said") return;
    if (message.kind === "made") {
      for (const [at, group] of message.groups.entries()) {
        const one = taken[at];
        if (one !== undefined) made.push([one, group]);
      }
    }
    isReady = true;
    taken = takeGroups(open, takesPages);
    if (taken.length === 0) child.disconnect();
    else send(child, taken.map(askFor));
  });
  send(child, { draft, code, inputs, share });
  return {
    get isThere() {
      return isThere;
    },
    async finish() {
      // One that is not ready yet has nothing to finish.
      if (isThere && !isReady) child.kill("SIGKILL");
      if (isThere) await gone;
    },
    end() {
      if (isThere) child.kill("SIGKILL");
    },
  };
}

function askFor({ group, kept }: OpenGroup): AskedGroup {
  return [group.name, kept.map(({ name }) => name)];
}

/**
 * A part of the search index alone, and last the files by which the parts are found; else a few groups: fewer towards the
 * end, so that no process waits long for another.
 */
function takeGroups(open: OpenGroup[], takesPages: boolean): OpenGroup[] {
  const [first, second] = open;
  if (first !== undefined && isOfSearch(first)) {
    return open.splice(second !== undefined && isOfSearch(second) ? 1 : 0, 1);
  }
  if (!takesPages) return [];
  let [groups, parts] = [0, 0];
  const most = Math.ceil(open.length / 4);
  for (; groups < most && parts < batch; groups += 1) parts += open[groups]?.group.size ?? 1;
  return open.splice(0, groups);
}

/** Whether a group is a part of the search index. */
export function isOfSearch({ group }: OpenGroup): boolean {
  return group.name.startsWith(searchParts);
}

/** About how many parts are to be made. */
function countParts(open: readonly OpenGroup[]): number {
  return open.reduce((sum, { group, kept }) => sum + Math.max(1, group.size - kept.length), 0);
}

/** A process that is gone already is told nothing. */
function send(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message as object, () => undefined);
}
