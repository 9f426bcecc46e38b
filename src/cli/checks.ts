import { readArchive } from "../archive/read-archive.ts";
import type { Archive } from "../archive/archive.ts";
import type { Problem } from "../problems/problem.ts";
import { auditArchive } from "./audit-archive.ts";
import { checkPermalinks } from "./check-permalinks.ts";

/** What is proved of an archive beside what reading it proves; each lists what it finds wrong. */
type Check = (archive: Archive) => Promise<readonly Problem[]>;

const checks: readonly Check[] = [auditArchive, checkPermalinks];

/** Reads an archive and runs every check on it, in the order of the table. */
export async function checkArchive(root?: string): Promise<Checked> {
  const archive = await readArchive({ root });
  const problems = [...archive.problems];
  for (const check of checks) problems.push(...(await check(archive)));
  return { archive, problems };
}

interface Checked {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}
