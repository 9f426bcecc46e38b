import type { Role } from "../../schemas/roles.ts";
import type { DraftTurn } from "../model/draft.ts";
import type { UnitKind } from "../model/model.ts";
import type { Speaker } from "../speakers/resolve-label.ts";

/**
 * Decides who asks and who answers in a unit. What a label says of itself goes first, or how the words
 * are set where nobody is named; in an exchange the first speaker of whom nothing is said asks, and others answer. In a statement nobody asks.
 */
export function decideRoles(
  kind: UnitKind,
  turns: readonly DraftTurn[],
  findSpeaker: (turn: DraftTurn) => Speaker | undefined,
): Role[] {
  if (kind === "statement") {
    return turns.map((turn) =>
      findSpeaker(turn)?.role === "moderator" ? "moderator" : "respondent",
    );
  }
  const said = turns.map((turn) => findSpeaker(turn)?.role ?? turn.role);
  if (!said.includes("questioner")) {
    const first = turns.findIndex((_, index) => said[index] === undefined);
    const asker = turns[first];
    turns.forEach((turn, index) => {
      if (asker !== undefined && turn.label === asker.label) said[index] ??= "questioner";
    });
  }
  return said.map((role) => role ?? "respondent");
}
