import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import {
  joinConferenceId,
  joinDate,
  nameIdFolder,
  splitConferenceId,
  undated,
} from "../../schemas/conference-id.ts";
import { locateFrontmatter } from "../../schemas/locate-field.ts";
import { readDay } from "../../schemas/start.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type { TranscriptName } from "./file-name.ts";

/**
 * Compares a file's name with its frontmatter: they must agree on the day, since the address is made of the
 * name. If both say that the day is not known, a warning explains what to do once it is.
 *
 * @param text the whole file, to find the line of `start`
 * @param file its path as problems show it
 */
export function compareDate(
  { id, date, slug, language }: TranscriptName,
  fields: Partial<TranscriptFrontmatter>,
  text: string,
  file: string,
): Problem[] {
  if (hasSameDate({ date }, fields)) return [];
  const { start } = fields;
  const named = joinDate(date);
  const begun = start === undefined ? named : readDay(start);
  const place = { file, ...locateFrontmatter(text, ["start"]) };
  if (begun !== named) {
    const renaming = { from: id, to: joinConferenceId(begun, slug), language };
    const fault = {
      message: `The date is \`${begun ?? undated}\` here and \`${named ?? undated}\` in the file name.`,
      why: "The address would name another day than the page.",
      fix: explainRenaming(renaming, named),
    };
    return [createProblem("date-mismatch", place, fault)];
  }
  return [createProblem("start-undated", place, explainUndated(id, language))];
}

/** Whether a file's name and its frontmatter give one day, that is known. */
export function hasSameDate(
  { date }: Pick<TranscriptName, "date">,
  { start }: Partial<TranscriptFrontmatter>,
): boolean {
  return start === undefined || (start !== null && readDay(start) === joinDate(date));
}

/** One of two days is wrong; if only the name is undated, the day has become known since. */
function explainRenaming(
  { from, to, language }: { from: string; to: string; language: string },
  named: string | undefined,
): string {
  if (named !== undefined) return "Correct the one that is wrong.";
  return `Rename the file to ${nameIdFolder(to)}/${to}.${language}.md and write \`${from}\` below \`formerly:\`, so that its links hold.`;
}

function explainUndated(id: string, language: string): Explanation {
  const { slug } = splitConferenceId(id);
  return {
    message: "The date of the conference is not known.",
    why: "Readers cannot find it by its date, and citations say that it has none.",
    fix: `Once you know the date, write it here, rename the file to YYYY/YYYY-MM-DD-${slug}.${language}.md and write \`${id}\` below \`formerly:\`.`,
  };
}
