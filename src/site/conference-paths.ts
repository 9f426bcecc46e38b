import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { getArchive } from "../archive/collections.ts";
import { findConferencePath } from "./conference-path.ts";

/** Static paths of what transcripts have, for `getStaticPaths`, which can be listed for one of them, too. */
export interface TranscriptPaths<Path> {
  (): Promise<Path[]>;
  /** The paths of one transcript, which it and the answers to the questions that are put here decide. */
  readonly ofTranscript: (entry: TranscriptEntry, archive: Archive) => readonly Path[];
  /** The folder in which all of them are, without a slash at its end. */
  readonly locate: (entry: TranscriptEntry) => string;
}

/**
 * The static paths of all transcripts by those of one. A build lists those of a transcript only where it has changed.
 *
 * @param ofTranscript gives paths in the folder of the transcript's page
 */
export function eachTranscript<Path>(
  ofTranscript: TranscriptPaths<Path>["ofTranscript"],
): TranscriptPaths<Path> {
  const listAll = async () => {
    const archive = await getArchive();
    return archive.entries.flatMap((entry) => ofTranscript(entry, archive));
  };
  const locate = (entry: TranscriptEntry) => {
    const { date, slug } = findConferencePath(entry);
    return `${date}/${slug}`;
  };
  return Object.assign(listAll, { ofTranscript, locate });
}

/** Static paths, for `getStaticPaths`, of what every transcript has one of. */
export const listConferencePaths = eachTranscript((entry) => [
  { params: findConferencePath(entry), props: { entry } },
]);
