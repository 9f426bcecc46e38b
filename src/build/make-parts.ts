import { setImmediate } from "node:timers/promises";
import { recordReads } from "../archive/reads.ts";
import type { SitePart } from "./list-parts.ts";
import type { MadePart } from "./record.ts";
import type { Stages } from "./stages.ts";
import { startWorkers, type Workers, type WorkersRequest } from "./workers.ts";

export interface PartsRequest extends WorkersRequest {
  readonly stages: Stages;
}

/**
 * Writes the files of parts into the draft of a site: in this process from the first on, and where they are many in
 * others from the last on.
 */
export async function makeParts(
  parts: readonly SitePart[],
  request: PartsRequest,
): Promise<Map<string, MadePart>> {
  const made = new Map<string, MadePart>();
  // This process takes from the end, which costs the same however many there are.
  const open = parts.toReversed();
  const workers = startWorkers(open, made, request);
  try {
    await makeOpen(open, made, request, workers);
    await workers.finish();
    // What a worker that failed was to make is made here, where its error can be told.
    await makeOpen(open, made, request, workers);
    return made;
  } finally {
    workers.end();
  }
}

/** Writes the files of a part into a folder. */
export async function makePart({ write }: SitePart, folder: string): Promise<MadePart> {
  const { result: files, reads } = await recordReads(() => write(folder));
  return { files, reads };
}

async function makeOpen(
  open: SitePart[],
  made: Map<string, MadePart>,
  { draft, stages, say }: PartsRequest,
  workers: Workers,
): Promise<void> {
  let last = performance.now();
  let told = made.size;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { name } = part;
    stages.enter(nameStage(name));
    made.set(name, await makePart(part, draft));
    if (made.size >= told + 1000) {
      told = made.size - (made.size % 1000);
      say(`${String(told)} made`);
    }
    if (performance.now() - last < breath || !workers.areThere) continue;
    // Rendering leaves no moment in which the messages of workers would be read.
    await setImmediate();
    last = performance.now();
  }
  stages.enter("");
}

/** Milliseconds. */
const breath = 50;

/** Parts that are no page have a name in brackets. */
function nameStage(name: string): string {
  return /^\(([a-z]+)\)/.exec(name)?.[1] ?? "render";
}
