import { digestValue } from "../archive/digest-value.ts";
import { recordReads } from "../archive/reads.ts";
import type { Part } from "./group.ts";

/** A part of a site that is made as a whole: a page, or some files. */
export interface SitePart {
  /** Of a page its file; unique. */
  readonly name: string;
  /** What it is made from beside the code and what it reads of the archive; plain data. */
  readonly given: unknown;
  /** Writes its files into a folder and returns their paths below it. */
  readonly write: (folder: string) => Promise<readonly string[]>;
  /** Does the same in a thread of its own, while other parts are written; absent where that would not pay. */
  readonly writeAside?: (folder: string) => Promise<readonly string[]>;
}

/** Parts that are compared together: where what decides all of them is as it was, none need be looked at. */
export interface SiteGroup {
  /** Of pages compared together their folder, with a slash at its end; of a part that stands alone its name. */
  readonly name: string;
  /** What the list of its parts is made from, beside the code and what it reads of the archive; plain data. */
  readonly given: unknown;
  /** About how many parts it has. */
  readonly size: number;
  readonly list: () => readonly SitePart[];
}

/** A group to make, with the parts that are kept of it. */
export interface OpenGroup {
  readonly group: SiteGroup;
  readonly kept: readonly Part[];
}

/** The parts of a group, with the questions that were put to list them. */
export interface ListedGroup {
  readonly reads: readonly string[];
  readonly parts: readonly SitePart[];
}

/** A part whose files are written. */
export interface MadePart {
  readonly name: string;
  /** Digest of what it was given. */
  readonly given: string;
  /** The questions that it put to the archive. */
  readonly reads: readonly string[];
  /** Paths below the site. */
  readonly files: readonly string[];
}

/** A group that is made, of some or of all its parts. */
export interface MadeGroup {
  /** The questions that were put to list its parts. */
  readonly reads: readonly string[];
  readonly parts: readonly MadePart[];
}

/** A part that is compared by itself. */
export function standAlone(part: SitePart): SiteGroup {
  return { name: part.name, given: part.given, size: 1, list: () => [part] };
}

export async function listGroup({ list }: SiteGroup): Promise<ListedGroup> {
  const { result, reads } = await recordReads(() => Promise.resolve(list()));
  return { reads, parts: result };
}

/**
 * Writes the files of the parts of a group into a folder, but not of those that are kept.
 *
 * @param isAside whether other parts are written at the same time
 */
export async function makeGroup(
  group: SiteGroup,
  kept: ReadonlySet<string>,
  folder: string,
  isAside = false,
): Promise<MadeGroup> {
  const { reads, parts } = await listGroup(group);
  const made: MadePart[] = [];
  for (const part of parts.filter(({ name }) => !kept.has(name))) {
    const write = (isAside ? part.writeAside : undefined) ?? part.write;
    made.push(await makePart({ ...part, write }, folder));
  }
  return { reads, parts: made };
}

async function makePart({ name, given, write }: SitePart, folder: string): Promise<MadePart> {
  const { result: files, reads } = await recordReads(() => write(folder));
  return { name, given: digestValue(given), reads, files };
}
