import { basename, dirname, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import type { Mark } from "../../archive/archive.ts";
import { listMarks, selectPhrases } from "../../archive/read/marks.ts";
import { type ReadDirectory, readDirectory } from "../../archive/read/read-directory.ts";
import { showFolder } from "../../files/content-folder.ts";
import { nameContent } from "../content.ts";
import { readContent } from "../../files/read-text.ts";
import { readTranscriptName } from "../../archive/read/file-name.ts";
import { type Problem, hasErrors } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { type Command, UsageError } from "../command.ts";
import { showJson } from "../../text/show-characters.ts";
import { formatTranscript } from "../show-text.ts";
import { createExport } from "../../exports/transcript-json.ts";

export const command: Command = {
  summary: "print how a transcript is read: units, speakers, roles",
  help: `Usage: npm run archive -- show FILE… [--json] [--content DIR]

Prints the parsed model of each file: its fields, sections, units, and who says what in which role.
Problems are printed to standard error; an error ends the command with exit code 1.

Options:
  --json         one transcript a line as JSON
  --content DIR  where people and outlets are looked up (default: the content folder that FILE stands
                 in, or else LECTERN_CONTENT, or content)

Example:
  npm run archive -- show content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md
`,
  async run(args) {
    const options = { content: { type: "string" }, json: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError("Unexpected end, expected a FILE to show.");
    const problems: Problem[] = [];
    for (const path of positionals) {
      const read = await readFile(path, values.content);
      problems.push(...read.problems);
      if (read.transcript === undefined) continue;
      if (values.json === true) console.log(showJson(createExport(read.transcript, read.phrases)));
      else console.log(formatTranscript(read.transcript));
    }
    if (problems.length > 0) console.error(formatProblems(problems));
    return hasErrors(problems) ? 1 : 0;
  },
};

async function readFile(path: string, content: string | undefined): Promise<ReadFile> {
  const { name, problems: nameProblems } = readTranscriptName(
    resolve(path).replaceAll(sep, "/"),
    path,
  );
  const { text, problems: readProblems } = await readContent(path, path);
  // What a file is called does not matter where it cannot be read.
  if (text === undefined) return { phrases: new Map(), problems: readProblems };
  const problems = [...nameProblems, ...readProblems];
  const directory = await findDirectory(content ?? guessContent(path));
  const { id, language } = name ?? { id: "unnamed", language: "und" };
  const parsed = parseTranscript({ file: path, text, id, language }, directory);
  const marked = selectPhrases(directory.phrases, language);
  const units = parsed.transcript ? [...listUnits(parsed.transcript)] : [];
  const phrases = new Map(units.map(({ unit }) => [unit.id, listMarks(unit, marked)]));
  return { ...parsed, phrases, problems: [...problems, ...parsed.problems] };
}

/** The people, outlets and marked phrases of a content folder; `check` lists the problems of their files. */
async function findDirectory(content: string | undefined): Promise<ReadDirectory> {
  const root = nameContent(content);
  return await readDirectory(root, showFolder(root));
}

/** The content folder of a file `…/transcripts/2022/FILE`. */
function guessContent(path: string): string | undefined {
  const above = dirname(dirname(resolve(path)));
  return basename(above) === "transcripts" ? dirname(above) : undefined;
}

interface ReadFile {
  readonly transcript?: Transcript;
  /** Marked phrases that the answers of its units use, by the unit's id. */
  readonly phrases: ReadonlyMap<string, readonly Mark[]>;
  readonly problems: readonly Problem[];
}
