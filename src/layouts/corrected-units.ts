import type { TranscriptFrontmatter } from "../schemas/transcript.ts";

/** The string that marks a unit which departs from its source. */
export type CorrectionMark = "conference.corrected" | "conference.inserted";

/** The mark of each unit that departs from its source; one that was inserted stays so when it is corrected too. */
export function markCorrected(
  corrections: TranscriptFrontmatter["corrections"] = [],
): ReadonlyMap<string, CorrectionMark> {
  const marks = new Map<string, CorrectionMark>();
  for (const { unit, was, now = "" } of corrections) {
    if (was === "" && now === "") marks.set(unit, "conference.inserted");
    else if (!marks.has(unit)) marks.set(unit, "conference.corrected");
  }
  return marks;
}
