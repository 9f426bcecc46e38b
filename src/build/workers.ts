import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { locateModules } from "../files/cache.ts";
import type { Inputs } from "../files/inputs.ts";
import { searchParts, type SitePart } from "./list-parts.ts";
import type { MadePart } from "./record.ts";
import type { Share } from "./share.ts";

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

/** What a worker is told: first what it needs, then the names of parts to make. */
export type ToWorker = WorkerRequest | readonly string[];

/** What a worker tells: that it is ready, what it has made, or what it would say to the user. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "made"; readonly parts: readonly (readonly [name: string, made: MadePart])[] }
  | { readonly kind: "said"; readonly text: string };

/**
 * Starts processes that take parts from the beginning of those that are open, where the search index stands, which takes
 * the longest.
 *
 * @param open the parts to make, the last of the site first; those that a worker takes are removed
 * @param made where parts are put that are made
 */
export function startWorkers(
  open: SitePart[],
  made: Map<string, MadePart>,
  request: WorkersRequest,
): Workers {
  const count = request.processes ?? countProcesses(open.length);
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
 * To read the archive again costs a process about as much as a thousand pages, and each holds it in memory: there are
 * two where pages, processors and memory are enough.
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
  open: SitePart[],
  made: Map<string, MadePart>,
  { draft, code, inputs, share, say }: WorkersRequest,
) {
  const child = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), {
    serialization: "advanced",
    env: { NODE_COMPILE_CACHE: locateModules(), ...process.env },
  });
  let isThere = true;
  let isReady = false;
  let taken: SitePart[] = [];
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
    if (message.kind === "made") for (const [name, part] of message.parts) made.set(name, part);
    if (message.kind === "said") return;
    isReady = true;
    taken = takeParts(open);
    if (taken.length === 0) child.disconnect();
    else
      send(
        child,
        taken.map(({ name }) => name),
      );
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

/** A part of the search index alone, else a few parts: fewer towards the end, so that no process waits long for another. */
function takeParts(open: SitePart[]): SitePart[] {
  const isSearch = open[0]?.name.startsWith(searchParts) ?? false;
  return open.splice(0, isSearch ? 1 : Math.min(batch, Math.ceil(open.length / 4)));
}

/** A process that is gone already is told nothing. */
function send(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message as object, () => undefined);
}
