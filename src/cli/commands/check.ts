import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Archive } from "../../archive/archive.ts";
import { findContent } from "../../files/content-folder.ts";
import { showFolder } from "../../archive/read/read-archive.ts";
import { checkArchive } from "../../audit/check-archive.ts";
import { formatAnnotations } from "../../problems/annotations.ts";
import { foldProblems } from "../../problems/fold-problems.ts";
import { type Problem, hasErrors } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import { countNoun } from "../../text/count-noun.ts";
import { countExchanges } from "../../transcript/model/read.ts";
import { showJson } from "../../text/show-characters.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "list every problem of the archive; fail if one is an error",
  help: `Usage: npm run archive -- check [--content DIR] [--format FORMAT]

Reads every file of the content folder and lists all problems at once. Each has a file, a line and a
column, and says what is wrong, why it matters and how to fix it. What follows from another problem
stands under that one, without advice of its own. Errors end the command with exit code 1; warnings
do not.

Options:
  --content DIR    the content folder (default: LECTERN_CONTENT, or content)
  --format FORMAT  how problems are printed (default: text):
                     text    for people, grouped by file
                     json    for programs: one array of objects with kind, level, file, line, column,
                             message, why, fix and consequences
                     github  for GitHub Actions: annotations at the lines of a pull request

Example:
  npm run archive -- check --content ~/transcripts
`,
  async run(args) {
    const options = {
      content: { type: "string" },
      format: { type: "string", default: "text" },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const format = formats[values.format];
    if (format === undefined) {
      throw new UsageError(
        `Unexpected format \`${values.format}\`, expected one of ${Object.keys(formats).join(", ")}.`,
      );
    }
    const root = findContent(values.content);
    if (!existsSync(root)) {
      throw new UsageError(
        `Unexpected content folder \`${showFolder(root)}\`, expected one that exists.`,
      );
    }
    const { archive, problems } = await checkArchive(root);
    console.log(format(problems, archive));
    return hasErrors(problems) ? 1 : 0;
  },
};

const formats: Readonly<
  Partial<Record<string, (problems: readonly Problem[], archive: Archive) => string>>
> = {
  text: (problems, archive) => {
    const color = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
    return joinReport(formatProblems(problems, { color }), "\n\n", problems, archive);
  },
  json: (problems) => showJson(foldProblems(problems), 2),
  github: (problems, archive) => joinReport(formatAnnotations(problems), "\n", problems, archive),
};

function joinReport(
  report: string,
  gap: string,
  problems: readonly Problem[],
  archive: Archive,
): string {
  const summary = `${showFolder(archive.root)}: ${countAll(archive, problems)}`;
  return report === "" ? summary : `${report}${gap}${summary}`;
}

function countAll({ entries }: Archive, problems: readonly Problem[]): string {
  const units = entries.flatMap((entry) => entry.units);
  const folded = foldProblems(problems);
  const errors = folded.filter((problem) => problem.level === "error").length;
  return [
    countNoun(entries.length, "transcript"),
    countNoun(units.filter((unit) => unit.kind === "statement").length, "statement"),
    countNoun(countExchanges(units), "exchange"),
    countNoun(errors, "error"),
    countNoun(folded.length - errors, "warning"),
  ].join(", ");
}
