import type { WithdrawnWords } from "../../ledger/pure/withdrawn-words.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listBodyTokens } from "../ground/words/body-tokens.ts";
import { joinTokens, writeTokens } from "../ground/words/tokens.ts";
import { indexUnits } from "./unit-pieces.ts";

/** A transcript without what was withdrawn, and the words of that. */
export interface WithoutWithdrawn {
  readonly transcript: Transcript;
  readonly left: readonly string[];
}

/**
 * Leaves out of a new import the units that the archive withdrew and that its transcript does not have any more, and headings of
 * which nothing is left.
 */
export function leaveWithdrawnUnits(
  transcript: Transcript,
  earlier: Transcript,
  withdrawn: WithdrawnWords,
): WithoutWithdrawn {
  const standing = indexUnits(earlier);
  const tokens = Map.groupBy(
    listBodyTokens(transcript).filter(({ speech }) => speech),
    ({ unit }) => unit,
  );
  const left: string[] = [];
  const isLeft = ({ id }: Unit) => {
    const said = tokens.get(id) ?? [];
    if (standing.has(id) || !withdrawn.has([joinTokens(said)])) return false;
    left.push(writeTokens(said));
    return true;
  };
  const sections = transcript.sections.flatMap((section) => {
    const units = section.units.filter((unit) => !isLeft(unit));
    return units.length === 0 && section.units.length > 0 ? [] : { ...section, units };
  });
  return { transcript: { ...transcript, sections }, left };
}
