import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { showText } from "../text/show-characters.ts";
import { foldProblems, listConsequences } from "./fold-problems.ts";
import type { Problem } from "./problem.ts";

/**
 * Formats problems for a terminal, grouped by file, with `line:column`, level, message and rule, below it
 * why it matters, what to do and what follows from it, and a closing count. Returns an empty string where there are none.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions = {}): string {
  if (problems.length === 0) return "";
  const files = new Map<string, VFile>();
  for (const problem of foldProblems(problems)) {
    let file = files.get(problem.file);
    if (file === undefined) {
      file = new VFile({ path: showText(problem.file) });
      files.set(problem.file, file);
    }
    const message = file.message(layOut(problem), {
      place: { line: problem.line, column: problem.column },
      source: "lectern",
      ruleId: problem.kind,
    });
    message.fatal = problem.level === "error";
  }
  return joinColumns(reporter([...files.values()], { color: options.color ?? false }));
}

function layOut({ message, why, fix, consequences = [] }: Problem): string {
  const notes = Object.entries({ Why: why, Fix: fix });
  const lines = [
    ...notes.flatMap(([name, text]) => (text ? `      ${name}: ${text}` : [])),
    ...listConsequences(consequences).map((text) => `      Hence: ${text}`),
  ];
  return showText([message, ...lines].join("\n"));
}

/** The reporter aligns rule ids after the longest message, far beyond what a terminal is wide. */
function joinColumns(report: string): string {
  return report.replace(/(?<! ) +(\S+) +lectern$/gm, "  lectern:$1");
}

export interface ReportOptions {
  /** Whether to colour the report; default `false`. */
  readonly color?: boolean;
}
