import { findContent } from "../files/content-folder.ts";
import { type Inputs, readInputs } from "../files/inputs.ts";
import { takeInputs } from "../files/kept-inputs.ts";
import { formatProblems } from "../problems/report.ts";
import type { Archive } from "./archive.ts";
import { readArchive } from "./read/read-archive.ts";

/**
 * The archive as it stands, read again only if a file of the content has changed since: the development server asks
 * for it with every request. Of the files only those that have changed are read. Problems are printed, and what could be
 * read is shown.
 */
export async function followArchive(): Promise<Archive> {
  let archive: Promise<Archive>;
  do {
    archive = current ??= readAndReport();
    await archive;
  } while (archive !== current);
  return await archive;
}

let current: Promise<Archive> | undefined;
let inputs: Inputs | undefined;

/** The server tells it when a file has changed, and forgets then what pages there are: see `followContent`. */
import.meta.hot?.on("astro:content-changed", () => {
  current = undefined;
});

async function readAndReport(): Promise<Archive> {
  const root = findContent();
  inputs = inputs === undefined ? takeInputs(root) : readInputs(root, inputs);
  const archive = await readArchive({ root, inputs });
  if (archive.problems.length > 0) console.error(`\n${formatProblems(archive.problems)}`);
  return archive;
}
