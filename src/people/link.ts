import { join } from "node:path";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { readText } from "../files/read-text.ts";
import type { StoredFile } from "../importer/roof/store.ts";
import type { Transcript } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";
import { type Directory, createDirectory } from "../transcript/speakers/directory.ts";
import { findPresent } from "../transcript/speakers/find-present.ts";
import { createSpeakerFinder } from "../transcript/speakers/resolve-label.ts";
import type { LikelySpeaker } from "./known.ts";
import { editSpeakers } from "./edit-speakers.ts";

/**
 * The transcripts to which `speakers:` must be added for people whose records came later: whoever answers there by whole
 * name, or is named in the title and labelled by family name. With them there, labels that print a family name find them.
 *
 * @param said people who are known to speak in a transcript
 */
export async function linkSpeakers(
  archive: Archive,
  directory: Pick<Directory, "people" | "outlets">,
  said: readonly Pick<LikelySpeaker, "id" | "path">[] = [],
): Promise<StoredFile[]> {
  const known = createDirectory(directory.people.values(), directory.outlets.values());
  const files: StoredFile[] = [];
  for (const entry of archive.entries) {
    const own = said.filter(({ path }) => path === entry.path).map(({ id }) => id);
    const found = findMissing(await loadTranscript(archive, entry), known);
    const missing = [...new Set([...own, ...found])];
    if (missing.length > 0) files.push(await addSpeakers(archive, entry, missing));
  }
  return files;
}

function findMissing({ frontmatter, sections }: Transcript, directory: Directory): string[] {
  const turns = [...listUnits({ sections } as Transcript)].flatMap(({ unit }) => unit.turns);
  const answering = turns.filter(({ role }) => role !== "questioner");
  const labels = [...new Set(answering.flatMap(({ label }) => label ?? []))];
  const present = findPresent(frontmatter.title, labels, directory);
  const speakers = [...frontmatter.speakers, ...present];
  const find = createSpeakerFinder({ ...frontmatter, speakers }, directory);
  const found = labels.flatMap((label) => find(label)?.person ?? []);
  return [...new Set(found)].filter((id) => !frontmatter.speakers.includes(id));
}

async function addSpeakers(
  { root }: Archive,
  { path, frontmatter }: TranscriptEntry,
  missing: readonly string[],
): Promise<StoredFile> {
  const { text = "" } = await readText(join(root, path), path);
  return { path, content: editSpeakers(text, [...frontmatter.speakers, ...missing]) };
}
