import { parseArgs } from "node:util";
import { showFolder } from "../../files/content-folder.ts";
import { checkKept, type Findings } from "../../audit/kept-check.ts";
import { formatAnnotations } from "../../problems/annotations.ts";
import { foldProblems } from "../../problems/fold-problems.ts";
import { hasErrors } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import { countNoun } from "../../text/count-noun.ts";
import { showJson } from "../../text/show-characters.ts";
import { type Command, UsageError } from "../command.ts";
import { openContent } from "../content.ts";

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
    const root = openContent(values.content);
    const check = await checkKept(root);
    const color = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
    const name = `printed as ${values.format}${color ? " in colour" : ""}`;
    const known = check.recall(name);
    const printed = known ?? format(check, showFolder(root), color);
    console.log(printed);
    if (known === undefined && check.isLasting) check.keep(name, printed);
    return hasErrors(check.problems) ? 1 : 0;
  },
};

const formats: Readonly<Partial<Record<string, Format>>> = {
  text: (found, shown, color) =>
    joinReport(formatProblems(found.problems, { color }), "\n\n", found, shown),
  json: ({ problems }) => showJson(foldProblems(problems), 2),
  github: (found, shown) => joinReport(formatAnnotations(found.problems), "\n", found, shown),
};

type Format = (found: Findings, shown: string, color: boolean) => string;

function joinReport(report: string, gap: string, found: Findings, shown: string): string {
  const counted = `${shown}: ${countAll(found)}`;
  const summary =
    found.transcripts > 0
      ? counted
      : `${counted}\nThere is no transcript yet; \`npm run archive -- import FILE\` makes one.`;
  return report === "" ? summary : `${report}${gap}${summary}`;
}

function countAll({ problems, transcripts, statements, exchanges }: Findings): string {
  const folded = foldProblems(problems);
  const errors = folded.filter((problem) => problem.level === "error").length;
  return [
    countNoun(transcripts, "transcript"),
    countNoun(statements, "statement"),
    countNoun(exchanges, "exchange"),
    countNoun(errors, "error"),
    countNoun(folded.length - errors, "warning"),
  ].join(", ");
}
