import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { Role } from "../../../schemas/roles.ts";
import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../../transcript/units/question.ts";
import { keyAsk } from "../../ground/asks.ts";
import { type OutlineItem, listTurnText } from "../outline.ts";

/**
 * Tells of labels that are taken to chair and are the only ones to speak after a question, once each: whoever answers is a
 * respondent. A label that says by itself that it chairs, `Moderator`, is none.
 */
export function listAnsweringChairs(
  file: string,
  items: readonly OutlineItem[],
  roles: ReadonlyMap<string, Role>,
): Problem[] {
  const turns = items.filter((item) => item.kind === "turn");
  const roleOf = (index: number) => roles.get(turns[index]?.label?.text ?? "");
  const found = new Map<string, number>();
  for (const [index, turn] of turns.entries()) {
    const { label } = turn;
    const above = turns[index - 1];
    if (label === undefined || above === undefined || roleOf(index) !== "moderator") continue;
    const isAlone = roleOf(index - 1) === "questioner" && roleOf(index + 1) !== "respondent";
    const isAsked = isQuestion(listTurnText(above)) && !isQuestion(listTurnText(turn));
    if (isAlone && isAsked && findRoleWord(label.text) === undefined && !found.has(label.text))
      found.set(label.text, label.line);
  }
  return [...found].map(([label, line]) =>
    createProblem(
      "import-roles",
      { file, line },
      {
        message: `The label \`${label}\` is taken for a moderator, and nobody else answers the question above.`,
        why: "Whoever answers is a respondent, and is found as one.",
        fix: `If it answers, say so with \`--respondent "${label}"\`.`,
      },
      [keyAsk("role", { label })],
    ),
  );
}
