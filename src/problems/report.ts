import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { type Problem, sortProblems } from "./problem.ts";

/**
 * Formats problems for a terminal, grouped by file, with `line:column`, level, reason and rule, and a
 * closing count. Returns an empty string where there are none.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions = {}): string {
  if (problems.length === 0) return "";
  const files = new Map<string, VFile>();
  for (const problem of sortProblems(problems)) {
    let file = files.get(problem.file);
    if (file === undefined) {
      file = new VFile({ path: problem.file });
      files.set(problem.file, file);
    }
    const message = file.message(problem.reason, {
      place: { line: problem.line, column: problem.column },
      source: "lectern",
      ruleId: problem.kind,
    });
    message.fatal = problem.level === "error";
  }
  return joinColumns(reporter([...files.values()], { color: options.color ?? false }));
}

/** The reporter aligns rule ids after the longest reason, far beyond what a terminal is wide. */
function joinColumns(report: string): string {
  return report.replace(/ +(\S+) +lectern$/gm, "  lectern:$1");
}

export interface ReportOptions {
  /** Whether to colour the report; default `false`. */
  readonly color?: boolean;
}
