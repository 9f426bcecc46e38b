import type { Archive } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import type { Role } from "../schemas/roles.ts";
import type { Transcript } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";

/** A label of one transcript, and what it means there. */
export interface LabelUse {
  readonly label: string;
  readonly role: Role;
  readonly turns: number;
  readonly person?: string;
  readonly outlet?: string;
  /** The name that the transcript gives the label. */
  readonly name?: string;
  readonly language: string;
  readonly title: string;
  /** The conference. */
  readonly conference: string;
  /** Path of the transcript below the content folder. */
  readonly path: string;
}

/** All labels of an archive, once for each transcript and role. */
export async function listLabelUses(archive: Archive): Promise<LabelUse[]> {
  const uses: LabelUse[] = [];
  for (const entry of archive.entries) {
    uses.push(...readLabelUses(await loadTranscript(archive, entry), entry.path));
  }
  return uses;
}

/** The labels of a transcript, once for each role. */
export function readLabelUses(transcript: Transcript, path: string): LabelUse[] {
  const { id, language, frontmatter } = transcript;
  const uses = new Map<string, LabelUse>();
  for (const { unit } of listUnits(transcript)) {
    for (const { label, role, person, outlet } of unit.turns) {
      if (label === undefined) continue;
      const key = `${role} ${label}`;
      const name = frontmatter.labels?.[label]?.name;
      uses.set(key, {
        ...{ label, role, turns: (uses.get(key)?.turns ?? 0) + 1 },
        ...(person !== undefined && { person }),
        ...(outlet !== undefined && { outlet }),
        ...(name !== undefined && { name }),
        ...{ language, title: frontmatter.title, conference: id, path },
      });
    }
  }
  return [...uses.values()];
}
