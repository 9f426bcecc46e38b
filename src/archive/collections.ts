import type { Archive } from "./archive.ts";
import { followArchive } from "./follow-archive.ts";
import { watchArchive } from "./watched-archive.ts";

export { loadTranscript } from "./read/load-transcript.ts";

/**
 * The archive for pages: in a build the one that it has read, whose reads are recorded; in the development server the
 * content as it stands at the moment.
 */
export async function getArchive(): Promise<Archive> {
  return given ?? (await followArchive());
}

/** Gives the pages of a build the archive. The answer is the same archive, with its reads recorded. */
export function provideArchive(archive: Archive): Archive {
  given = watchArchive(archive);
  return given;
}

let given: Archive | undefined;
