import { provideArchive } from "../archive/collections.ts";
import { readArchive } from "../archive/read/read-archive.ts";
import { boundHeap } from "../files/bound-heap.ts";
import { listGroups, listSearchGroups } from "./list-groups.ts";
import { takeProgram } from "./program.ts";
import { makeGroup, type SiteGroup } from "./site-group.ts";
import type { AskedGroup, FromWorker, ToWorker, WorkerRequest } from "./workers.ts";

/**
 * A process that makes parts of a site for the one that started it, which gives it names of groups: it reads the
 * archive itself. Whatever fails here ends it: the other process makes the rest itself, and tells what is wrong.
 */
let started: Promise<Work> | undefined;

process.on("disconnect", () => {
  process.exit();
});
process.on("message", (message: ToWorker) => {
  void answer(message).catch(() => {
    process.exit(1);
  });
});

async function answer(message: ToWorker): Promise<void> {
  if (!isList(message)) {
    started = start(message);
    await started;
    tell({ kind: "ready" });
    return;
  }
  const { search, takePages, draft } = await (started ??
    Promise.reject(new Error("nothing was started")));
  const made = [];
  for (const [name, kept] of message) {
    const group = search.get(name) ?? (await takePages()).get(name);
    if (group === undefined) throw new Error(`${name} is no group here`);
    made.push(await makeGroup(group, new Set(kept), draft));
  }
  tell({ kind: "made", groups: made });
}

interface Work {
  readonly search: Groups;
  /** All others: the program of the pages is not opened before one of them is asked for. */
  readonly takePages: () => Promise<Groups>;
  readonly draft: string;
}

type Groups = ReadonlyMap<string, SiteGroup>;

async function start({ draft, code, inputs, share }: WorkerRequest): Promise<Work> {
  boundHeap();
  const archive = provideArchive(await readArchive({ inputs }));
  boundHeap(archive.entries.length);
  const say = (text: string) => {
    tell({ kind: "said", text });
  };
  const listPages = async () =>
    nameGroups(await listGroups(archive, await takeProgram(code, "silent"), say, share));
  let pages: Promise<Groups> | undefined;
  const search = share === undefined ? listSearchGroups(archive, say) : [];
  return { search: nameGroups(search), takePages: () => (pages ??= listPages()), draft };
}

function nameGroups(groups: readonly SiteGroup[]): Groups {
  return new Map(groups.map((group) => [group.name, group]));
}

function isList(message: ToWorker): message is readonly AskedGroup[] {
  return Array.isArray(message);
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
