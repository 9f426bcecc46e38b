import type { Role } from "../../schemas/roles.ts";
import type { DraftTurn } from "../model/draft.ts";
import type { UnitKind } from "../model/model.ts";
import type { Speaker } from "../speakers/resolve-label.ts";

/**
 * Decides who asks and who answers in a unit. A role word in the label decides first, or bold and italics where
 * nobody is named. In an exchange the first of the other speakers asks and the rest answer. In a statement
 * nobody asks.
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
