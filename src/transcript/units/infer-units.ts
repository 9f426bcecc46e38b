import type { DraftPart, DraftTurn } from "../model/draft.ts";
import type { UnitKind } from "../model/model.ts";
import type { Speaker } from "../speakers/resolve-label.ts";

/** A unit that was found in a run of turns without a heading. */
export interface InferredUnit {
  readonly kind: UnitKind;
  readonly turns: readonly DraftTurn[];
}

/**
 * Divides a run of turns into units.
 *
 * A turn that asks opens an exchange; the moderator's words right before it belong to it. The same
 * asker's next turns are follow-ups, and so is whatever is asked before anybody has answered. A label
 * such as `Reporter`, which anybody may have, opens an exchange each time. What is said before any
 * question is a statement, one a speaker.
 */
export function inferUnits(
  { turns }: Pick<DraftPart, "turns">,
  findSpeaker: (turn: DraftTurn) => Speaker | undefined,
): InferredUnit[] {
  const units: { kind: UnitKind; turns: DraftTurn[]; asker?: string; answered: boolean }[] = [];
  turns.forEach((turn, index) => {
    const unit = units.at(-1);
    const speaker = findSpeaker(turn);
    const opens = findRole(turns, index, findSpeaker) === "questioner";
    const asks = speaker?.role === "questioner";
    if (opens && !(unit?.kind === "exchange" && isFollowUp(unit, turn, speaker))) {
      units.push({ kind: "exchange", turns: [turn], answered: false });
    } else if (
      unit === undefined ||
      (unit.kind === "statement" && !isSameSpeech(unit.turns, turn))
    ) {
      units.push({ kind: "statement", turns: [turn], answered: false });
    } else {
      unit.turns.push(turn);
    }
    const current = units.at(-1);
    if (current?.kind !== "exchange") return;
    if (asks) current.asker ??= speaker.generic ? "" : (turn.label ?? "");
    else if (speaker?.role !== "moderator" && current.asker !== undefined) current.answered = true;
  });
  return units;
}

/** The role of a turn, or for a moderator's turn that of the one it leads to. */
function findRole(
  turns: readonly DraftTurn[],
  index: number,
  findSpeaker: (turn: DraftTurn) => Speaker | undefined,
) {
  for (let next = index; next < turns.length; next++) {
    const turn = turns[next];
    const role = turn === undefined ? undefined : findSpeaker(turn)?.role;
    if (role !== "moderator") return role;
  }
  return "moderator";
}

function isFollowUp(
  unit: { readonly asker?: string; readonly answered: boolean },
  turn: DraftTurn,
  speaker: Speaker | undefined,
): boolean {
  if (!unit.answered) return true;
  return speaker?.role === "questioner" && !speaker.generic && unit.asker === turn.label;
}

function isSameSpeech(turns: readonly DraftTurn[], turn: DraftTurn): boolean {
  return turns[0]?.label === turn.label;
}
