import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { digestValue } from "../archive/digest-value.ts";
import type { Answers } from "./answers.ts";
import { carryFiles, removeStale } from "./carry-files.ts";
import type { Inputs } from "../files/inputs.ts";
import type { SitePart } from "./list-parts.ts";
import { makeParts } from "./make-parts.ts";
import {
  isIntact,
  type MadePart,
  type Part,
  readRecord,
  removeRecord,
  type SiteRecord,
  tidyRecords,
  writeRecord,
} from "./record.ts";
import { type Share, writeShare } from "./share.ts";
import { openDraft, type SitePlaces, swapSite } from "./site-places.ts";
import type { Stages } from "./stages.ts";

export interface SiteRequest {
  readonly places: SitePlaces;
  readonly parts: readonly SitePart[];
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
 * A part depends on what it is given and on the answers to the questions that it put when it was made. Both are
 * compared by their digests: where they are as they were, so are its bytes.
 */
export async function makeSite(request: SiteRequest): Promise<{ readonly made: number }> {
  const { places, parts, last, code, share, inputs, stages, say } = request;
  const kept = await stages.wait("compare", () => findKept(request));
  const old = await stages.wait("carry", () => prepareDraft(places, last, kept));
  const missing = parts.filter(({ name }) => !kept.has(name));
  const made = await makeParts(missing, {
    ...{ draft: places.draft, share, code, inputs, processes: request.processes, stages, say },
  });
  const site = await stages.wait("answers", async () => {
    const found = new Map<string, Part>();
    for (const part of parts) {
      const done = made.get(part.name);
      const same =
        done === undefined ? kept.get(part.name) : await describePart(part, done, request);
      if (same !== undefined) found.set(part.name, same);
    }
    return found;
  });
  await stages.wait("finish", async () => {
    await removeEmpty(places.draft, old);
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
  return { made: missing.length };
}

/** The parts of the last site that would be made the same. */
async function findKept({ parts, last, answers, code }: SiteRequest): Promise<Map<string, Part>> {
  const kept = new Map<string, Part>();
  if (last === undefined) return kept;
  const before = last.readParts();
  for (const { name, given } of parts) {
    const part = before.get(name);
    if (part === undefined) continue;
    if (part.key === digestPart(code, given, await answers.digest(part.reads)))
      kept.set(name, part);
  }
  return kept;
}

function digestPart(code: string, given: unknown, answers: string): string {
  return hash("sha256", `${code}\n${answers}\n${digestValue(given)}`).slice(0, 32);
}

/**
 * Makes the draft of the new site with all that is kept: of the spare site, if there is one, else of nothing.
 *
 * @returns the files that the spare site had and the new one may not have
 */
async function prepareDraft(
  places: SitePlaces,
  last: SiteRecord | undefined,
  kept: ReadonlyMap<string, Part>,
): Promise<string[]> {
  const { folder, draft, spare } = places;
  const found = existsSync(spare) ? readRecord(spare) : undefined;
  const isUsed = last !== undefined && found !== undefined && isIntact(found);
  const before = isUsed ? found.readParts() : new Map<string, Part>();
  if (found !== undefined) await removeRecord(spare);
  if (isUsed) await rename(spare, draft);
  else await rm(spare, { recursive: true, force: true });
  await openDraft(places);
  const staying = removeStale(draft, before, kept);
  const missing = [...kept].filter(([name]) => !staying.has(name)).map(([, part]) => part);
  carryFiles(folder, draft, missing);
  return [...before].filter(([name]) => !staying.has(name)).flatMap(([, { files }]) => files);
}

async function describePart(
  { given }: SitePart,
  { files, reads }: MadePart,
  { answers, code }: SiteRequest,
): Promise<Part> {
  const answered = await answers.digest(reads);
  return { key: digestPart(code, given, answered), reads, files };
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
