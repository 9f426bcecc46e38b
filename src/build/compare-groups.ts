import { hash } from "node:crypto";
import { digestValue } from "../archive/digest-value.ts";
import type { Answers } from "./answers.ts";
import { type Group, groupAlone, isOfFolder, packGroup, type Part } from "./group.ts";
import { listGroup, type MadeGroup, type OpenGroup, type SiteGroup } from "./site-group.ts";

/** By what parts of a site are compared with those of the last. */
export interface Comparing {
  /** Digest of the code and the settings. */
  readonly code: string;
  readonly answers: Answers;
}

/** What of a new site is kept, and what is to be made. */
export interface Comparison {
  /** Groups that would be made the same. */
  readonly same: ReadonlyMap<string, Group>;
  /** Groups of which some parts are to be made, with those that would be made the same. */
  readonly open: readonly OpenGroup[];
}

/**
 * Compares the groups of a site with those of the last. A part depends on what it is given and on the answers to the
 * questions that it put when it was made, a group on those of all its parts and of their list. Both are compared by their
 * digests: where they are as they were, so are its bytes.
 */
export async function compareGroups(
  groups: readonly SiteGroup[],
  last: ReadonlyMap<string, Group>,
  comparing: Comparing,
): Promise<Comparison> {
  const same = new Map<string, Group>();
  const open: OpenGroup[] = [];
  for (const group of groups) {
    const before = last.get(group.name);
    const key = before && (await digest(digestValue(group.given), before.reads, comparing));
    if (before !== undefined && key === before.key) same.set(group.name, before);
    else open.push({ group, kept: before ? await findParts(group, before, comparing) : [] });
  }
  return { same, open };
}

/** The group of a site, of the parts that were made and those that are kept. */
export async function describeGroup(
  { group: { name, given }, kept }: OpenGroup,
  made: MadeGroup,
  comparing: Comparing,
): Promise<Group> {
  const parts = [...kept];
  for (const { given: part, ...one } of made.parts) {
    parts.push({ ...one, key: await digest(part, one.reads, comparing) });
  }
  const [only] = parts;
  if (only !== undefined && !isOfFolder(name)) return groupAlone(only);
  const reads = [...new Set([...made.reads, ...parts.flatMap((part) => part.reads)])].sort();
  return packGroup(await digest(digestValue(given), reads, comparing), reads, parts);
}

/** The parts of a group that would be made the same. One that stands alone was compared already. */
async function findParts(
  group: SiteGroup,
  before: Group,
  comparing: Comparing,
): Promise<readonly Part[]> {
  if (!isOfFolder(group.name)) return [];
  const { parts } = await listGroup(group);
  const known = new Map(before.readParts().map((part) => [part.name, part]));
  const kept: Part[] = [];
  for (const { name, given } of parts) {
    const part = known.get(name);
    const key = part && (await digest(digestValue(given), part.reads, comparing));
    if (part !== undefined && key === part.key) kept.push(part);
  }
  return kept;
}

async function digest(
  given: string,
  reads: readonly string[],
  { code, answers }: Comparing,
): Promise<string> {
  return hash("sha256", `${code}\n${await answers.digest(reads)}\n${given}`).slice(0, 32);
}
