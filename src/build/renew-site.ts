import { rm } from "node:fs/promises";
import type { Archive } from "../archive/archive.ts";
import { provideArchive } from "../archive/collections.ts";
import { readArchive } from "../archive/read/read-archive.ts";
import type { Inputs } from "../files/inputs.ts";
import { hasErrors } from "../problems/problem.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import { Answers } from "./answers.ts";
import { DamagedRecord } from "./record-groups.ts";
import { boundHeap } from "../files/bound-heap.ts";
import { listGroups } from "./list-groups.ts";
import type { SiteRecord } from "./record.ts";
import { makeSite, type SiteRequest } from "./make-site.ts";
import { type LogLevel, takeProgram } from "./program.ts";

/** Reads the archive, compiles the pages where their code has changed, and makes the site. */
export async function renewSite(request: RenewRequest): Promise<void> {
  const { stages, code, inputs, share, logLevel, say } = request;
  boundHeap();
  const archive = provideArchive(await stages.wait("read", () => readOrRefuse(inputs, say)));
  boundHeap(archive.entries.length);
  const program = await stages.wait("compile", () => takeProgram(code, logLevel));
  const answers = new Answers(archive, inputs);
  const make = async (last: SiteRecord | undefined) => {
    const groups = await stages.wait("list", () => listGroups(archive, program, say, share));
    return await makeSite({ ...request, last, groups, answers });
  };
  const { made, all } = await make(await request.last).catch(async (error: unknown) => {
    if (!(error instanceof DamagedRecord)) throw error;
    // What was carried over may be a link to a file of the last site, which must not be written to.
    await rm(request.places.draft, { recursive: true, force: true });
    return await make(undefined);
  });
  say(`Of ${String(all)} pages and other parts ${String(made)} were made, the others kept.`);
}

interface RenewRequest extends Omit<SiteRequest, "groups" | "answers" | "last"> {
  /** The last site, which is looked at while the archive is read. */
  readonly last: SiteRecord | undefined | Promise<SiteRecord | undefined>;
  readonly logLevel: LogLevel;
}

async function readOrRefuse(inputs: Inputs, say: (text: string) => void): Promise<Archive> {
  const archive = await readArchive({ inputs });
  if (archive.problems.length === 0) return archive;
  const text = formatProblems(archive.problems);
  if (hasErrors(archive.problems)) {
    throw createRefusal(`The content has errors, so that nothing was built.\n\n${text}`);
  }
  say(`\n${text}\n`);
  return archive;
}
