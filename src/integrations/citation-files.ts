import type { CitationRecord } from "../citations/cited.ts";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { findConferencePath } from "../site/conference-path.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { citeConference, citeUnit } from "../citations/archive-record.ts";
import { citeFiles } from "../citations/cite-files.ts";
import { listUnits } from "../transcript/model/read.ts";

/** The routes of the citations for the development server; a build writes them by `writeCitations`. */
export function citationFiles(): AstroIntegration {
  return {
    name: "lectern-citations",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "dev") for (const route of routes) injectRoute(route);
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

/**
 * Writes `cite.bib`, `cite.ris` and `cite.json` beside the page of a conference and of each of its units, and returns
 * their paths. They are three quarters of a site's files: a record is made once for all its formats.
 */
export async function writeCitations(
  archive: Archive,
  entry: TranscriptEntry,
  site: string,
): Promise<string[]> {
  const transcript = await loadTranscript(archive, entry);
  const cited = { archive, entry, transcript };
  const { date, slug } = findConferencePath(entry);
  const folder = `${date}/${slug}`;
  const files = [await writeRecord(site, folder, citeConference(cited))];
  for (const { unit } of listUnits(transcript)) {
    const below = `${folder}/${unit.id.toLowerCase()}`;
    files.push(await writeRecord(site, below, citeUnit(cited, unit)));
  }
  return files.flat();
}

async function writeRecord(
  site: string,
  folder: string,
  record: CitationRecord,
): Promise<string[]> {
  await mkdir(join(site, folder), { recursive: true });
  return await Promise.all(
    Object.entries(citeFiles).map(async ([ending, { format }]) => {
      const file = `${folder}/cite.${ending}`;
      await writeFile(join(site, file), format(record));
      return file;
    }),
  );
}
