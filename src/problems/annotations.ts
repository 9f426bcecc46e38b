import { showText } from "../text/show-characters.ts";
import { foldProblems, listConsequences } from "./fold-problems.ts";
import type { Problem } from "./problem.ts";

/**
 * Formats problems as workflow commands of GitHub Actions, one a line: each becomes an annotation at its
 * line of a pull request.
 *
 *     ::error file=content/a.md,line=2,col=1,title=lectern%3Afield-missing::`title` is missing.%0A…
 */
export function formatAnnotations(problems: readonly Problem[]): string {
  return foldProblems(problems).map(formatAnnotation).join("\n");
}

function formatAnnotation(problem: Problem): string {
  const { level, file, line, column: col, kind, message, why, fix, consequences = [] } = problem;
  const properties = Object.entries({ file, line, col, title: `lectern:${kind}` });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const sentences = [message, why, fix].filter((sentence) => sentence !== undefined);
  sentences.push(...listConsequences(consequences).map((text) => `Hence: ${text}`));
  return showText(`::${level} ${written.join(",")}::${escapeData(sentences.join("\n"))}`);
}

/** What GitHub reads as the end of a line, or as an escape, in the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property a colon or a comma would end it as well. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
