import type { Explanation } from "../../problems/problem.ts";
import type { Published } from "../../schemas/permalink.ts";
import { formatId, formatTarget } from "./id.ts";
import { writeRecord } from "./ledger.ts";
import type { LiveText } from "./live.ts";

/**
 * Why a published id without a target is a fault, and the lines that would mend it.
 *
 * @param nearest where its words stand now, if anywhere
 */
export function describeLoss(
  record: Published,
  kind: "missing" | "circular",
  nearest: LiveText | undefined,
): Explanation {
  const { conference, unit, language, since } = record;
  const declared = { conference, unit, language, why: "…" };
  const lines = [
    ...(nearest === undefined ? [] : [formatMove(record, nearest)]),
    `\`${writeRecord({ ...declared, withdrawn: "YYYY-MM-DD" })}\``,
  ];
  const id = `\`${formatId(record)}\``;
  return {
    message:
      kind === "circular"
        ? `The redirects from ${id} lead in a circle.`
        : `${id} has no text, no redirect and no withdrawal.`,
    why: `Its address was published on ${since} and would lead nowhere.`,
    fix: `Bring the text back, or add ${lines.join(" or ")}.`,
  };
}

/** A rename is declared in the transcript, a move in the ledger. */
export function formatMove(
  { conference, unit, language }: Published,
  nearest: LiveText,
  certain?: string,
): string {
  if (unit === undefined) return `\`formerly: [${conference}]\` to ${nearest.file}`;
  const to = formatTarget(nearest, conference);
  const move = { conference, unit, language, to, moved: "YYYY-MM-DD", why: "…", certain };
  return `\`${writeRecord(move)}\``;
}
