import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { findCache } from "../files/cache.ts";
import { findContent } from "../files/content-folder.ts";
import { digestProgram } from "../files/program-digest.ts";
import { haveSameFiles, type Inputs, readInputs } from "../files/inputs.ts";
import { takeTurn } from "../files/take-turn.ts";
import { isIntactAside, readRecord, type SiteRecord } from "./record.ts";
import type { JoinRequest } from "./join-parts.ts";
import { type Share, writeShare } from "./share.ts";
import { findSiteFolder, openSitePlaces } from "./site-places.ts";
import { Stages } from "./stages.ts";

export interface BuildRequest {
  /** The folder of the site. */
  readonly outDir: string;
  /** The share to build; default: the whole site. */
  readonly share?: Share | undefined;
  /** Folders of all shares, of which the site is joined. */
  readonly join?: readonly string[] | undefined;
  readonly logLevel: "debug" | "info" | "silent";
  /** How many processes make pages; without it as many as pay. */
  readonly processes?: number | undefined;
  /** Told what is done, in sentences. */
  readonly say: (text: string) => void;
}

/**
 * Builds the site: reads what has changed, renders the pages that show it, keeps the others, and puts the whole in the
 * place of the last site. Where nothing has changed it says so and ends, before it loads what a build needs.
 *
 * @throws a refusal where the content has errors, or where the system refuses the place of the site
 */
export async function buildSite(request: BuildRequest): Promise<void> {
  const folder = findSiteFolder(request.outDir);
  const end = await takeTurn(locateTurn(folder), (other) => {
    const shown = relative("", folder);
    request.say(`Process ${String(other)} builds ${shown}; this build waits until it has ended.`);
  });
  try {
    await buildInTurn(request);
  } finally {
    end();
  }
}

/** The file that a build of a folder holds: two at once would take each other's drafts. */
function locateTurn(folder: string): string {
  return join(findCache(), "turns", hash("sha256", folder).slice(0, 32));
}

async function buildInTurn({ outDir, logLevel, say, ...request }: BuildRequest): Promise<void> {
  const stages = new Stages();
  const places = await openSitePlaces(outDir);
  const last = existsSync(places.folder) ? readRecord(places.folder) : undefined;
  const code = await digestProgram();
  const share = writeShare(request.share);
  const isSame = last?.code === code && last.share === share;
  const known = isSame ? takeIntact(last) : Promise.resolve(undefined);
  const inputs = stages.time("inputs", () => readContent(last));
  const shown = relative("", places.folder);
  const isAsBefore = request.join === undefined && isSame && haveSameFiles(inputs, last.inputs);
  if (isAsBefore && (await stages.wait("inputs", () => known)) !== undefined) {
    say(`Nothing has changed since the last build of ${shown}.`);
  } else {
    const joined = request.join && (await joinAll({ places, code, inputs }, request.join));
    const { renewSite } = await import("./renew-site.ts");
    const asked = { share: request.share, processes: request.processes, last: joined ?? known };
    await renewSite({ ...asked, places, code, inputs, stages, logLevel, say });
    if (logLevel === "debug") say(stages.describe());
    say(share === "" ? `The whole site stands in ${shown}.` : `Part ${share} stands in ${shown}.`);
  }
  if (share !== "") await writeAbout(places.folder);
}

/** The record of a site, if it stands as it was finished. */
async function takeIntact(record: SiteRecord): Promise<SiteRecord | undefined> {
  return (await isIntactAside(record).catch(() => false)) ? record : undefined;
}

async function joinAll(
  site: Omit<JoinRequest, "folders">,
  folders: readonly string[],
): Promise<SiteRecord> {
  const { joinParts } = await import("./join-parts.ts");
  return await joinParts({ ...site, folders });
}

/** A share says what it is, so that it can be joined on another machine. */
async function writeAbout(folder: string): Promise<void> {
  const record = readRecord(folder);
  const { writePartFile } = await import("./part-file.ts");
  if (record !== undefined) writePartFile(record);
}

/** A content folder that is not there is told by the archive. */
function readContent(last: SiteRecord | undefined): Inputs {
  const root = findContent();
  return existsSync(root) ? readInputs(root, last?.inputs) : { at: Date.now(), files: new Map() };
}
