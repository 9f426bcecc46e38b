import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findProjectRoot } from "../files/project-root.ts";
import { findWithdrawn } from "../audit/audit-archive.ts";
import { readLedger } from "../ledger/store/ledger-file.ts";
import { showFolder } from "../files/content-folder.ts";
import { readHoldings } from "../archive/read/holdings.ts";
import { readDirectory } from "../archive/read/read-directory.ts";
import type { Holdings, Library } from "../importer/roof/library.ts";
import type { Problem } from "../problems/problem.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import { createDirectory } from "../transcript/speakers/directory.ts";

/**
 * The people, outlets and publishers of a content folder and, for those it lacks, of the archive's own content.
 */
export async function readLibrary(root: string): Promise<Library> {
  const own = join(findProjectRoot(), "content");
  const [ours, theirs, { ledger }] = await Promise.all([
    readDirectory(own, showFolder(own)),
    readDirectory(root, showFolder(root)),
    readLedger(root, showFolder(root)),
  ]);
  const directory = createDirectory(
    [...ours.people.values(), ...theirs.people.values()],
    [...ours.outlets.values(), ...theirs.outlets.values()],
    [...ours.topics.values(), ...theirs.topics.values()],
  );
  let holdings: Promise<Holdings> | undefined;
  const profiles = new Map([...ours.publishers, ...theirs.publishers]);
  const read = resolve(own) === resolve(root) ? [theirs] : [ours, theirs];
  return {
    directory,
    profiles: [...profiles.values()],
    problems: read.flatMap(({ problems }) => problems.filter(isOfPublisher)),
    listUsedIds(conferences) {
      return [...ledger.published.values()].flatMap(({ record: { conference, unit } }) =>
        unit !== undefined && conferences.includes(conference) ? [unit] : [],
      );
    },
    findWithdrawn(transcript) {
      return findWithdrawn({ root }, ledger, transcript);
    },
    readHoldings() {
      holdings ??= gatherHoldings(root, ledger);
      return holdings;
    },
    async findMissing(path) {
      const [folder, name = ""] = path.split("/");
      const id = name.replace(/\.yaml$/, "");
      const known = folder === "people" ? theirs.people : theirs.outlets;
      if (resolve(own) === resolve(root) || known.has(id)) return undefined;
      return { path, content: await readFile(join(own, path)) };
    },
  };
}

function isOfPublisher({ file }: Problem): boolean {
  return file.split("/").at(-2) === "publishers";
}

/**
 * The ids of all files, and those that the ledger says have moved or are withdrawn: a new text under such an id
 * would hide what became of it.
 */
async function gatherHoldings(root: string, ledger: Ledger): Promise<Holdings> {
  const { sources, ids, renamed } = await readHoldings(root);
  const gone = [...ledger.redirects, ...ledger.withdrawals].map(({ record }) => record.conference);
  return { sources, ids: new Set([...ids, ...gone]), renamed };
}
