import { setImmediate } from "node:timers/promises";
import { type MadeGroup, makeGroup, type OpenGroup } from "./site-group.ts";
import type { Stages } from "./stages.ts";
import { startWorkers, type WorkersRequest } from "./workers.ts";

export interface GroupsRequest extends WorkersRequest {
  readonly stages: Stages;
  /** Takes a group that was made. */
  readonly take: (open: OpenGroup, made: MadeGroup) => Promise<void>;
}

/**
 * Writes the files of groups into the draft of a site: in this process from the first on, and where they are many in
 * others from the last on.
 */
export async function makeGroups(
  groups: readonly OpenGroup[],
  request: GroupsRequest,
): Promise<void> {
  const made: [OpenGroup, MadeGroup][] = [];
  // This process takes from the end, which costs the same however many there are.
  const open = groups.toReversed();
  const workers = startWorkers(open, made, request);
  const count = createCounter(request.say);
  try {
    await makeOpen();
    await workers.finish();
    // What a worker that failed was to make is made here, where its error can be told.
    await makeOpen();
  } finally {
    workers.end();
  }

  async function makeOpen(): Promise<void> {
    let last = performance.now();
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const { group, kept } = one;
      request.stages.enter(nameStage(group.name));
      const names = new Set(kept.map(({ name }) => name));
      made.push([one, await makeGroup(group, names, request.draft)]);
      await takeMade();
      if (performance.now() - last < breath || !workers.areThere) continue;
      // Rendering leaves no moment in which the messages of workers would be read.
      await setImmediate();
      last = performance.now();
    }
    await takeMade();
    request.stages.enter("");
  }

  async function takeMade(): Promise<void> {
    for (const [one, group] of made.splice(0)) {
      await request.take(one, group);
      count(group.parts.length);
    }
  }
}

/** Milliseconds. */
const breath = 50;

/** Tells of each thousand parts. */
function createCounter(say: WorkersRequest["say"]): (parts: number) => void {
  let [count, told] = [0, 0];
  return (parts) => {
    count += parts;
    if (count < told + 1000) return;
    told = count - (count % 1000);
    say(`${String(told)} made`);
  };
}

/** Parts that are no page have a name in brackets. */
function nameStage(name: string): string {
  return /^\(([a-z]+)\)/.exec(name)?.[1] ?? "render";
}
