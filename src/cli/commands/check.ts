import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Archive } from "../../archive/archive.ts";
import { findContent, showFolder } from "../../archive/read/read-archive.ts";
import { type Problem, hasErrors, sortProblems } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import { checkArchive } from "../../audit/check-archive.ts";
import { countNoun as count } from "../../text/count-noun.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "list every problem of the archive; fail if one is an error",
  help: `Usage: npm run archive -- check [--content DIR] [--json]

Reads every file of the content folder and lists all problems at once, each with file, line, column,
what was expected and what to do. Errors end with exit code 1; warnings are listed only.

Options:
  --content DIR  the content folder (default: LECTERN_CONTENT, or content)
  --json         one problem a line as JSON: file, line, column, level, kind, message, why, fix

Example:
  npm run archive -- check --content ~/transcripts
`,
  async run(args) {
    const options = { content: { type: "string" }, json: { type: "boolean" } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const root = findContent(values.content);
    if (!existsSync(root)) {
      throw new UsageError(
        `Unexpected content folder \`${showFolder(root)}\`, expected one that exists.`,
      );
    }
    const { archive, problems } = await checkArchive(root);
    if (values.json === true) printJson(problems);
    else printReport(archive, problems);
    return hasErrors(problems) ? 1 : 0;
  },
};

function printJson(problems: readonly Problem[]): void {
  for (const problem of sortProblems(problems)) console.log(JSON.stringify(problem));
}

function printReport(archive: Archive, problems: readonly Problem[]): void {
  const color = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  const report = formatProblems(problems, { color });
  if (report !== "") console.log(`${report}\n`);
  console.log(`${showFolder(archive.root)}: ${countAll(archive, problems)}`);
}

function countAll({ entries }: Archive, problems: readonly Problem[]): string {
  const units = entries.flatMap((entry) => entry.units);
  const errors = problems.filter((problem) => problem.level === "error").length;
  return [
    count(entries.length, "transcript"),
    count(units.filter((unit) => unit.kind === "statement").length, "statement"),
    count(units.filter((unit) => unit.kind === "exchange").length, "exchange"),
    count(errors, "error"),
    count(problems.length - errors, "warning"),
  ].join(", ");
}
