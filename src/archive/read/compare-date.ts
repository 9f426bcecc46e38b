import { type Problem, createProblem } from "../../problems/problem.ts";
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
 * name. Where both say that the day is not known, a warning tells what to do once it is.
 *
 * @param text the whole file, to find the line of `start`
 * @param file its path as problems show it
 */
export function compareDate(
  { id, date, slug, language }: TranscriptName,
  { start }: Partial<TranscriptFrontmatter>,
  text: string,
  file: string,
): Problem[] {
  const named = joinDate(date);
  const begun = start === undefined ? named : readDay(start);
  const place = { file, ...locateFrontmatter(text, ["start"]) };
  if (begun !== named) {
    const renaming = { from: id, to: joinConferenceId(begun, slug), language };
    const reason = `Unexpected date \`${begun ?? undated}\`, expected \`${named ?? undated}\` as in the file name; the address would name another day than the page; ${explainRenaming(renaming, named)}`;
    return [createProblem("date-mismatch", place, reason)];
  }
  return start === null
    ? [createProblem("start-undated", place, explainUndated(id, language))]
    : [];
}

/** Of two days one is wrong; where the name is undated the day has been found out since. */
function explainRenaming(
  { from, to, language }: { from: string; to: string; language: string },
  named: string | undefined,
): string {
  if (named !== undefined) return "correct the one that is wrong";
  return `rename the file to ${nameIdFolder(to)}/${to}.${language}.md and write \`${from}\` below \`formerly:\`, so that its links hold`;
}

function explainUndated(id: string, language: string): string {
  return (
    `Unexpected \`${undated}\`, expected a date; nobody finds the conference by its time, and citations say that it ` +
    "has none; once the date is known write it here, rename the file to " +
    `YYYY/YYYY-MM-DD-${splitConferenceId(id).slug}.${language}.md and write \`${id}\` below \`formerly:\``
  );
}
