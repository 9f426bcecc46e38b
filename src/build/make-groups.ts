import { setImmediate } from "node:timers/promises";
import { type MadeGroup, makeGroup, type OpenGroup } from "./site-group.ts";
import type { Stages } from "./stages.ts";
import { isOfSearch, startWorkers, type WorkersRequest } from "./workers.ts";

export interface GroupsRequest extends WorkersRequest {
  readonly stages: Stages;
  /** Takes a group that was made. */
  readonly take: (open: OpenGroup, made: MadeGroup) => Promise<void>;
}

/**
 * Writes the files of groups into the draft of a site: in this process from the first on, and where they are many in
 * others from the last on. Where this is the only process, the search index is made beside the pages.
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
  const search = workers.areThere ? [] : open.splice(0, open.filter(isOfSearch).length);
  let isSearching = search.length > 0;
  const aside = makeSearch();
  // It is awaited when the pages are made, and may fail before.
  aside.catch(() => undefined);
  try {
    await makeOpen();
    await workers.finish();
    // What a worker that failed was to make is made here, where its error can be told.
    await makeOpen();
    request.stages.enter("search");
    await aside;
    await takeMade();
    request.stages.enter("");
  } finally {
    workers.end();
  }

  async function makeOpen(): Promise<void> {
    let last = performance.now();
    for (let one = takeNext(); one !== undefined; one = takeNext()) {
      request.stages.enter(nameStage(one.group.name));
      made.push([one, await make(one)]);
      await takeMade();
      if (performance.now() - last < breath || !(workers.areThere || isSearching)) continue;
      // Rendering leaves no moment in which the messages of other processes would be read.
      await setImmediate();
      last = performance.now();
    }
    await takeMade();
  }

  /** To index words takes much memory: two processes do not at once. */
  function takeNext(): OpenGroup | undefined {
    const next = open.at(-1);
    return next !== undefined && isOfSearch(next) && workers.areThere ? undefined : open.pop();
  }

  async function makeSearch(): Promise<void> {
    try {
      const isAside = search.length <= fewParts;
      for (const one of search.toReversed()) made.push([one, await make(one, isAside)]);
    } finally {
      isSearching = false;
    }
  }

  async function make({ group, kept }: OpenGroup, isAside = false): Promise<MadeGroup> {
    const names = new Set(kept.map(({ name }) => name));
    return await makeGroup(group, names, request.draft, isAside);
  }

  async function takeMade(): Promise<void> {
    for (const [one, group] of made.splice(0)) {
      await request.take(one, group);
      count(group.parts.length);
    }
  }
}

/** Of the search index: a thread takes as long to start as a small part, so that many are made in this one. */
const fewParts = 3;
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
