import { cpSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findCache } from "../files/cache.ts";
import { digestFiles, type Inputs } from "../files/inputs.ts";
import { readErrorCode } from "../files/system-error.ts";
import { createRefusal } from "../problems/refusal.ts";
import { showName } from "../text/show-characters.ts";
import { carryFiles } from "./carry-files.ts";
import type { Group } from "./group.ts";
import { indexPart } from "./list-groups.ts";
import { countBytes, type PartFile, readPartFile } from "./part-file.ts";
import type { SiteRecord } from "./record.ts";
import { writeShare } from "./share.ts";
import { openDraft, type SitePlaces } from "./site-places.ts";

export interface JoinRequest {
  /** Folders of all shares of one site. */
  readonly folders: readonly string[];
  readonly places: SitePlaces;
  readonly code: string;
  readonly inputs: Inputs;
}

/**
 * Puts the shares of a site together in the draft of the new one, as if it were the last that was built: what they lack is
 * then made, and what is not as it would be made now is made again.
 *
 * @throws a refusal where they are not the shares of one site, made of these files by this code
 */
export async function joinParts(request: JoinRequest): Promise<SiteRecord> {
  const { places, code, inputs } = request;
  const found = readShares(request);
  const groups = new Map<string, Group>();
  await rm(places.draft, { recursive: true, force: true });
  await openDraft(places);
  for (const [folder, file] of found) {
    checkBytes(folder, file);
    for (const [name, group] of file.groups) {
      if (name === indexPart) carryIndex(folder, group);
      else groups.set(name, group);
    }
    const pages = [...file.groups].filter(([name]) => name !== indexPart);
    carryPages(
      folder,
      places.draft,
      pages.map(([, group]) => group),
    );
  }
  const finished = Date.now() + 1;
  return { folder: places.draft, share: "", code, inputs, finished, readGroups: () => groups };
}

function readShares({ folders, code, inputs }: JoinRequest): Map<string, PartFile> {
  const content = digestFiles(inputs, "");
  const shares = new Map<string, PartFile>();
  for (const folder of folders) {
    const file = readPartFile(resolve(folder));
    if (file === undefined) {
      throw refuse(folder, "is not the folder of a part: it has no whole lectern-part.json");
    }
    if (file.code !== code) {
      throw refuse(folder, "was built by other code, with other settings or at another path");
    }
    if (file.content !== content) throw refuse(folder, "was built from other content");
    shares.set(resolve(folder), file);
  }
  checkNumbers(shares);
  return shares;
}

/** A file may have been cut off on its way from another machine. */
function checkBytes(folder: string, { groups, bytes }: PartFile): void {
  for (const [name, group] of groups) {
    const isWhole = withFolder(folder, () => countBytes(folder, group) === bytes.get(name));
    if (!isWhole) throw refuse(folder, `has other files of ${showName(name)} than were built`);
  }
}

/** Each share of one division once. */
function checkNumbers(shares: ReadonlyMap<string, PartFile>): void {
  const folders = new Map<string, string>();
  const [first] = shares.values();
  const of = first?.share.of ?? 1;
  for (const [folder, { share }] of shares) {
    const name = writeShare(share);
    if (share.of !== of) throw refuse(folder, `is part ${name}, but others are of ${String(of)}`);
    const other = folders.get(name);
    if (other !== undefined) throw refuse(folder, `is part ${name}, as is ${showName(other)}`);
    folders.set(name, folder);
  }
  const all = Array.from({ length: of }, (_, index) => writeShare({ number: index + 1, of }));
  const missing = all.filter((name) => !folders.has(name));
  if (missing.length > 0) {
    throw createRefusal(
      `The site cannot be joined: the part ${missing.join(" and ")} is missing. Build it with --part, and name its folder too.`,
    );
  }
}

/** Parts of the search index come from the cache: what a share has of them is put there. */
function carryIndex(folder: string, index: Group): void {
  for (const file of index.readParts().flatMap(({ files }) => files)) {
    const path = file.slice(file.indexOf("/") + 1);
    withFolder(folder, () => {
      cpSync(join(folder, file), join(findCache(), path));
    });
  }
}

function carryPages(folder: string, to: string, groups: readonly Group[]): void {
  withFolder(folder, () => {
    carryFiles(
      folder,
      to,
      groups.flatMap(({ readParts }) => readParts()),
    );
  });
}

/** A file that is not there is told as a fault of the share's folder. */
function withFolder<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (readErrorCode(error) !== "ENOENT") throw error;
    throw refuse(folder, "lacks files that its lectern-part.json lists");
  }
}

function refuse(folder: string, what: string): Error {
  return createRefusal(
    `The site cannot be joined: ${showName(folder)} ${what}. Build all parts from the same files by the same code, each once, and join these.`,
  );
}
