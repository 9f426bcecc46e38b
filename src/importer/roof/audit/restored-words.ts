import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { ReportFile } from "../../../schemas/import-report.ts";
import { shortenText } from "../../../text/cut-text.ts";
import type { BodyToken } from "../../ground/words/body-tokens.ts";
import type { Difference } from "../../ground/words/differences.ts";
import { writeTokens } from "../../ground/words/tokens.ts";
import type { Versions } from "./corrections.ts";
import { locateToken } from "./locate-token.ts";

/** Whether words were all put back; signs alone are no words. */
export function isWholly(now: readonly BodyToken[], restored: ReadonlySet<unknown>): boolean {
  const words = now.filter(({ word }) => word !== "");
  return words.length > 0 && words.every((token) => restored.has(token));
}

/** What the import left out and somebody put back: the source has it, and the report does not say so yet. */
export function reportRestored(
  { file, text }: { readonly file: string; readonly text: string },
  { after }: Difference,
  { body }: Versions,
  kept: ReportFile,
): Problem {
  const now = body.slice(...after);
  const about = new Set(now.map(({ unit }) => `${file}#${unit}`));
  return createProblem(
    "words-changed",
    { file, ...locateToken(text, body, after[0]) },
    {
      message: `\`${shortenText(writeTokens(now), 119)}\` stands in the source, but the report of the import lists it as left out.`,
      why: "Readers are told that it is not in the transcript.",
      fix: "If it belongs to what was said, run `npm run archive -- audit --write-report`, which notes that it was put back. Otherwise remove it.",
    },
    [kept.file, ...about],
  );
}
