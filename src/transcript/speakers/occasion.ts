import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";

/** What must be known of a transcript to say whom its labels mean. */
export type Occasion = Pick<TranscriptFrontmatter, "start" | "speakers" | "labels">;

/**
 * Takes the occasion from frontmatter that may have faults elsewhere; undefined where a field that it
 * needs is at fault itself.
 */
export function findOccasion(fields: Partial<TranscriptFrontmatter>): Occasion | undefined {
  const { start, speakers, labels } = fields;
  if (start === undefined || speakers === undefined || !("labels" in fields)) return undefined;
  return { start, speakers, labels };
}
