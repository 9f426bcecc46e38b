import { readdirSync } from "node:fs";
import { hostNames } from "../files/swap-folder.ts";
import { removeEmpty } from "../files/update-folder.ts";
import type { Answers } from "./answers.ts";
import { carryFiles, findStale, type KeptGroup, removeFiles } from "./carry-files.ts";
import { compareGroups, describeGroup } from "./compare-groups.ts";
import { type Group, isOfFolder } from "./group.ts";
import type { Inputs } from "../files/inputs.ts";
import { makeGroups } from "./make-groups.ts";
import { forgetRecord, prepareRecord, type SiteRecord, tidyRecords } from "./record.ts";
import { type Share, writeShare } from "./share.ts";
import type { OpenGroup, SiteGroup } from "./site-group.ts";
import { openDraft, type SitePlaces, swapSite, updateSite } from "./site-places.ts";
import type { Stages } from "./stages.ts";

export interface SiteRequest {
  readonly places: SitePlaces;
  readonly groups: readonly SiteGroup[];
  readonly answers: Answers;
  /** The last site, if it is whole and of the same code. */
  readonly last: SiteRecord | undefined;
  readonly code: string;
  /** The share of the site that is made; undefined for all. */
  readonly share: Share | undefined;
  readonly inputs: Inputs;
  readonly stages: Stages;
  /** How many processes make parts; without it as many as pay. */
  readonly processes?: number | undefined;
  readonly say: (text: string) => void;
}

/**
 * Makes the parts of a site that have changed, and puts them into the last site, or the whole new site in its place.
 *
 * @returns how many parts were made, and how many there are
 */
export async function makeSite(request: SiteRequest): Promise<{ made: number; all: number }> {
  const { places, groups, last, share, stages } = request;
  const before = last?.readGroups() ?? new Map<string, Group>();
  const { same, open } = await stages.wait("compare", () => compareGroups(groups, before, request));
  const kept = new Map<string, KeptGroup>(same);
  for (const one of open) kept.set(one.group.name, { readParts: () => one.kept });
  const stale = findStale(before, kept);
  const isUpdated =
    last?.folder === places.folder && isFew(open, stale) && holdsNoOther(places.folder, before);
  await stages.wait("carry", async () => {
    await openDraft(places);
    if (last?.folder === places.draft) removeFiles(places.draft, stale);
    else if (last !== undefined && !isUpdated) {
      for (const one of kept.values()) carryFiles(last.folder, places.draft, one.readParts());
    }
  });
  const site = new Map(same);
  const written = new Set<string>();
  let made = 0;
  await makeGroups(open, {
    ...request,
    draft: places.draft,
    async take(one, group) {
      site.set(one.group.name, await describeGroup(one, group, request));
      made += group.parts.length;
      // Where nothing is stale, nothing needs to be told from it: a whole site has very many files.
      if (stale.length === 0) return;
      for (const { files } of group.parts) for (const file of files) written.add(file);
    },
  });
  await stages.wait("finish", async () => {
    const folder = isUpdated ? places.folder : places.draft;
    const about = { ...request, folder, share: writeShare(share) };
    const placeRecord = await prepareRecord(about, site);
    const gone = stale.filter((file) => !written.has(file));
    if (isUpdated) {
      await forgetRecord(folder);
      await updateSite(places, gone);
      await placeRecord(Date.now() + 1);
    } else {
      removeEmpty(places.draft, gone);
      await placeRecord(Date.now() + 1);
      await swapSite(places);
    }
    await tidyRecords();
  });
  return { made, all: [...site.values()].reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Whether so little changes that it is put into the last site, which is hidden for that moment. Else the new site is made
 * aside, with what is kept of the last.
 */
function isFew(open: readonly OpenGroup[], stale: readonly string[]): boolean {
  const parts = open.reduce((sum, { group, kept }) => sum + group.size - kept.length, 0);
  return Math.max(parts, stale.length) <= 2000;
}

/** Whether all that stands in the folder of a site, but what a host wants there, is the site's. */
function holdsNoOther(folder: string, groups: ReadonlyMap<string, Group>): boolean {
  const known = new Set(hostNames);
  for (const [name, group] of groups) {
    const paths = isOfFolder(name) ? [name] : group.readParts().flatMap(({ files }) => files);
    for (const path of paths) known.add(path.split("/", 1)[0] ?? "");
  }
  return readdirSync(folder).every((name) => known.has(name));
}
