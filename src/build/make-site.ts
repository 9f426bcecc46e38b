import { existsSync } from "node:fs";
import { rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Answers } from "./answers.ts";
import { carryFiles, findChanges, type KeptGroup, removeFiles } from "./carry-files.ts";
import { compareGroups, describeGroup } from "./compare-groups.ts";
import type { Group } from "./group.ts";
import type { Inputs } from "../files/inputs.ts";
import { makeGroups } from "./make-groups.ts";
import {
  isIntact,
  readRecord,
  forgetRecord,
  type SiteRecord,
  tidyRecords,
  writeRecord,
} from "./record.ts";
import { type Share, writeShare } from "./share.ts";
import type { SiteGroup } from "./site-group.ts";
import { openDraft, type SitePlaces, swapSite } from "./site-places.ts";
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
 * Makes the parts of a site that have changed, carries the others from the last site, and swaps the whole in.
 *
 * @returns how many parts were made, and how many there are
 */
export async function makeSite(request: SiteRequest): Promise<{ made: number; all: number }> {
  const { places, groups, last, code, share, inputs, stages, say } = request;
  const before = last?.readGroups() ?? new Map<string, Group>();
  const { same, open } = await stages.wait("compare", () => compareGroups(groups, before, request));
  const kept = new Map<string, KeptGroup>(same);
  for (const one of open) kept.set(one.group.name, { readParts: () => one.kept });
  const stale = await stages.wait("carry", () => prepareDraft(places, last, kept));
  const site = new Map(same);
  let made = 0;
  await makeGroups(open, {
    ...{ draft: places.draft, share, code, inputs, processes: request.processes, stages, say },
    async take(one, group) {
      site.set(one.group.name, await describeGroup(one, group, request));
      made += group.parts.length;
    },
  });
  await stages.wait("finish", async () => {
    await removeEmpty(places.draft, stale);
    const record = {
      folder: places.draft,
      share: writeShare(share),
      code,
      inputs,
      finished: Date.now() + 1,
    };
    await writeRecord(record, site);
    await swapSite(places);
    await tidyRecords();
  });
  return { made, all: [...site.values()].reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Makes the draft of the new site with all that is kept: of the spare site, if there is one, else of nothing.
 *
 * @returns the files that the spare site had and the new one may not have
 */
async function prepareDraft(
  places: SitePlaces,
  last: SiteRecord | undefined,
  kept: ReadonlyMap<string, KeptGroup>,
): Promise<readonly string[]> {
  const { folder, draft, spare } = places;
  const found = existsSync(spare) ? readRecord(spare) : undefined;
  const isUsed = last !== undefined && found !== undefined && isIntact(found);
  const { stale, missing } = findChanges(isUsed ? found.readGroups() : new Map(), kept);
  if (found !== undefined) await forgetRecord(spare);
  if (isUsed) await rename(spare, draft);
  else await rm(spare, { recursive: true, force: true });
  await openDraft(places);
  removeFiles(draft, stale);
  carryFiles(folder, draft, missing);
  return stale;
}

/** Removes folders in which no file is left. */
async function removeEmpty(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    for (let one = dirname(file); one !== "."; one = dirname(one)) {
      const isRemoved = await rmdir(join(folder, one)).then(
        () => true,
        () => false,
      );
      if (!isRemoved) break;
    }
  }
}
