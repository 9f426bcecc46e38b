import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { findContent } from "../files/content-folder.ts";
import { digestProgram } from "../files/program-digest.ts";
import { haveSameFiles, type Inputs, readInputs } from "../files/inputs.ts";
import { isIntact, readRecord, type SiteRecord } from "./record.ts";
import { openSitePlaces } from "./site-places.ts";
import { Stages } from "./stages.ts";

export interface BuildRequest {
  /** The folder of the site. */
  readonly outDir: string;
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
export async function buildSite({ outDir, say, ...request }: BuildRequest): Promise<void> {
  const stages = new Stages();
  const places = await openSitePlaces(resolve(outDir));
  const last = existsSync(places.folder) ? readRecord(places.folder) : undefined;
  const code = await digestProgram();
  const inputs = stages.time("inputs", () => readContent(last));
  const known =
    last?.code === code && stages.time("inputs", () => isIntact(last)) ? last : undefined;
  const shown = relative("", places.folder);
  if (known !== undefined && haveSameFiles(inputs, known.inputs)) {
    say(`Nothing has changed since the last build of ${shown}.`);
    return;
  }
  const { renewSite } = await import("./renew-site.ts");
  await renewSite({ places, code, inputs, last: known, stages, say, ...request });
  if (request.logLevel === "debug") say(stages.describe());
  say(`The whole site stands in ${shown}.`);
}

/** A content folder that is not there is told by the archive. */
function readContent(last: SiteRecord | undefined): Inputs {
  const root = findContent();
  return existsSync(root) ? readInputs(root, last?.inputs) : { at: Date.now(), files: new Map() };
}
