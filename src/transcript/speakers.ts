import type { TranscriptFrontmatter } from "../schemas/transcript.ts";
import type { Directory } from "./directory.ts";
import type { DraftSection, DraftTurn } from "./draft.ts";
import { type Speaker, createResolver } from "./resolve-label.ts";
import { type Source, reportAt } from "./source.ts";

/** Resolves every label of a body once, and reports each that resolves to nothing where it stands first. */
export function findSpeakers(
  drafts: readonly DraftSection[],
  frontmatter: Partial<TranscriptFrontmatter>,
  directory: Directory,
  source: Source,
): (turn: DraftTurn) => Speaker | undefined {
  const resolve = createResolver(frontmatter, directory);
  const speakers = new Map<string, Speaker | undefined>();
  for (const { label, position } of listTurns(drafts)) {
    if (label === undefined || speakers.has(label)) continue;
    const speaker = resolve(label);
    speakers.set(label, speaker);
    if (speaker === undefined) {
      const reason = `Unexpected label \`${label}\`, expected a known person, outlet or role; nobody is named for the speech; add it to \`labels:\` in the frontmatter`;
      reportAt(source, "label-unknown", position, reason);
    }
  }
  return ({ label }) => (label === undefined ? undefined : speakers.get(label));
}

function listTurns(drafts: readonly DraftSection[]): DraftTurn[] {
  return drafts.flatMap(({ parts }) => parts.flatMap(({ turns }) => turns));
}
