import type { Explanation } from "../../problems/problem.ts";
import type { Published } from "../../schemas/permalink.ts";
import { formatId, formatTarget } from "./id.ts";
import { writeRecord } from "./ledger.ts";
import type { LiveText } from "./live.ts";

/**
 * Why a published id without a target is a fault, and what would mend it: first what keeps its words and itself.
 *
 * @param nearest where its words stand now, if anywhere
 * @param similar the id of a conference that is there and differs in a few letters
 */
export function describeLoss(
  record: Published,
  kind: "missing" | "circular",
  nearest: LiveText | undefined,
  similar: string | undefined,
): Explanation {
  const { since } = record;
  const id = `\`${formatId(record)}\``;
  return {
    message:
      kind === "circular"
        ? `The redirects from ${id} lead in a circle.`
        : `${id} has no text, no redirect and no withdrawal.`,
    why: `Its address was published on ${since} and would lead nowhere.`,
    fix: adviseSimilar(similar) ?? adviseReturn(record, nearest),
  };
}

function adviseSimilar(similar: string | undefined): string | undefined {
  if (similar === undefined) return undefined;
  return `If this line is misspelt, write \`${similar}\` in it. If not, bring the text back.`;
}

/** A withdrawal is for those who took the text out on purpose, and it is no advice where the words are still there. */
function adviseReturn(record: Published, nearest: LiveText | undefined): string {
  const { conference, unit, language, words } = record;
  if (nearest === undefined) {
    const declared = { conference, unit, language, withdrawn: "YYYY-MM-DD", why: "…" };
    return `Bring the text back, from the history of its file or from its source. Only if it was withdrawn on purpose, add \`${writeRecord(declared)}\`.`;
  }
  const move = formatMove(record, nearest);
  if (unit === undefined) return `Rename the file back, or add ${move}.`;
  const isWhole = nearest.fingerprint === words && nearest.unit !== undefined;
  const where = `${nearest.file}:${String(nearest.line)}`;
  const heading = isWhole
    ? `Write \`${unit}\` again in place of \`${nearest.unit}\` in ${where}`
    : `Write the heading \`### ${unit}\` again before its words, which stand in the unit of ${where}`;
  return `${heading}. If they were moved on purpose, add ${move}.`;
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
