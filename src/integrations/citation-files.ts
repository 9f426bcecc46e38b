import type { CitationRecord } from "../citations/cited.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { findConferencePath } from "../site/conference-path.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { mapLimited } from "../files/map-limited.ts";
import { receiveArchive } from "../archive/archive-hook.ts";
import { citeConference, citeUnit } from "../citations/archive-record.ts";
import { citeFiles } from "../citations/cite-files.ts";
import { listUnits } from "../transcript/model/read.ts";

/**
 * Writes `cite.bib`, `cite.ris` and `cite.json` beside the page of every conference and unit. They are three
 * quarters of a site's files. As routes they would take Astro longer than the pages do, and each would make
 * its own record; here a transcript is loaded once and a record is made once. The development server has them as
 * routes.
 */
export function citationFiles(): AstroIntegration {
  const reading = receiveArchive();
  return {
    name: "lectern-citations",
    hooks: {
      ...reading.hooks,
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "dev") for (const route of routes) injectRoute(route);
      },
      "astro:build:done": async ({ dir }) => {
        const archive = reading.take();
        const site = fileURLToPath(dir);
        await mapLimited(archive.entries, 2, (entry) => writeCitations(archive, entry, site));
      },
    },
  };
}

/** One route for each file: Astro leaves out the `/` after an address only if the pattern has the ending. */
const conference = "/[...date]/[slug]";
const routes = Object.keys(citeFiles).flatMap((ending) => [
  { pattern: `${conference}/cite.${ending}`, entrypoint: locateRoute("conference-citation.ts") },
  { pattern: `${conference}/[unit]/cite.${ending}`, entrypoint: locateRoute("unit-citation.ts") },
]);

function locateRoute(file: string): URL {
  return new URL(`./routes/${file}`, import.meta.url);
}

/** The folders exist: Astro has written the pages. */
async function writeCitations(
  archive: Archive,
  entry: TranscriptEntry,
  site: string,
): Promise<void> {
  const transcript = await loadTranscript(archive, entry);
  const cited = { archive, entry, transcript };
  const { date, slug } = findConferencePath(entry);
  const folder = join(site, date, slug);
  await writeRecord(folder, citeConference(cited));
  for (const { unit } of listUnits(transcript)) {
    await writeRecord(join(folder, unit.id.toLowerCase()), citeUnit(cited, unit));
  }
}

async function writeRecord(folder: string, record: CitationRecord): Promise<void> {
  await Promise.all(
    Object.entries(citeFiles).map(([ending, { format }]) =>
      writeFile(join(folder, `cite.${ending}`), format(record)),
    ),
  );
}
