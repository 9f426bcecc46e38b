import { provideArchive } from "../archive/collections.ts";
import { readArchive } from "../archive/read/read-archive.ts";
import { boundHeap } from "./bound-heap.ts";
import { listParts, type SitePart } from "./list-parts.ts";
import { makePart } from "./make-parts.ts";
import { takeProgram } from "./program.ts";
import type { FromWorker, ToWorker, WorkerRequest } from "./workers.ts";

/**
 * A process that makes parts of a site for the one that started it, which reads the archive and gives it names of
 * parts. Whatever fails here ends it: the other process makes the rest itself, and tells what is wrong.
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
  const { parts, draft } = await (started ?? Promise.reject(new Error("nothing was started")));
  const made = [];
  for (const name of message) {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`${name} is no part here`);
    made.push([name, await makePart(part, draft)] as const);
  }
  tell({ kind: "made", parts: made });
}

interface Work {
  readonly parts: ReadonlyMap<string, SitePart>;
  readonly draft: string;
}

async function start({ draft, code, inputs, share }: WorkerRequest): Promise<Work> {
  boundHeap();
  const archive = provideArchive(await readArchive({ inputs }));
  const program = await takeProgram(code, "silent");
  const say = (text: string) => {
    tell({ kind: "said", text });
  };
  const parts = await listParts(archive, program, say, share);
  return { parts: new Map(parts.map((part) => [part.name, part])), draft };
}

function isList(message: ToWorker): message is readonly string[] {
  return Array.isArray(message);
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
