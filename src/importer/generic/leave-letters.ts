import type { Detector } from "./detectors.ts";

/** How many turns make a letter a sure label, so that `Q On trade: …` is a question with a colon in it. */
const established = 3;

/** A detector that leaves alone the labels which begin with a letter that is a sure label. */
export function leaveLetters(
  detector: Detector,
  { turns, accepted }: { readonly turns: number; readonly accepted: ReadonlySet<string> },
): Detector {
  if (turns < established) return detector;
  return {
    ...detector,
    find(row, next) {
      const found = detector.find(row, next);
      const [first = "", ...others] = found?.label.split(/\s+/u) ?? [];
      return others.length > 0 && accepted.has(first) ? undefined : found;
    },
  };
}
