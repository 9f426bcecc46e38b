import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readTranscriptName } from "../../archive/read/file-name.ts";
import { showFolder } from "../../files/content-folder.ts";
import { nameContent } from "../content.ts";
import { readDirectory } from "../../archive/read/read-directory.ts";
import { readContent } from "../../files/read-text.ts";
import { sweepDrafts, writeWhole } from "../../files/write-whole.ts";
import { insertPins, listPins } from "../../transcript/write/pin.ts";
import { hasErrors, type Problem } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { showName } from "../../text/show-characters.ts";
import { countNoun } from "../../text/count-noun.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "write inferred ids of units into their file",
  help: `Usage: npm run archive -- pin FILE… [--content DIR] [--dry-run]

Writes a heading (\`### Q3\`) before every unit whose id is inferred, so that the id stays when units are
inserted or removed later. Nothing else in the file changes, not a byte.

Options:
  --content DIR  where people and outlets are looked up (default: the content folder that FILE stands
                 in, or else LECTERN_CONTENT, or content)
  --dry-run      list the headings and write nothing

Example:
  npm run archive -- pin content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md
`,
  async run(args) {
    const options = { content: { type: "string" }, "dry-run": { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError("Unexpected end, expected a FILE to pin.");
    let code = 0;
    for (const path of positionals) {
      const root = nameContent(values.content ?? guessContent(path));
      const directory = await readDirectory(root, showFolder(root));
      if (!(await pinFile(path, directory, values["dry-run"] === true))) code = 1;
    }
    return code;
  },
};

/** Writes the headings if the file then has the same units, all pinned; resolves to whether it does. */
async function pinFile(path: string, directory: Directory, dryRun: boolean): Promise<boolean> {
  const shown = showName(path);
  const { bytes, text, problems } = await readContent(path, path);
  if (bytes === undefined || text === undefined) return refuse(problems);
  const before = parse(path, text, directory);
  if (before.transcript === undefined || hasErrors(before.problems))
    return refuse(before.problems.filter(({ level }) => level === "error"));
  const pins = listPins(before.transcript);
  const pinned = insertPins(bytes, pins);
  const after = parse(path, new TextDecoder().decode(pinned), directory);
  if (!isSame(before.transcript, after.transcript)) {
    console.error(`${shown}: the headings would change how the file is read; nothing was written.`);
    return false;
  }
  if (!dryRun) await sweepDrafts(dirname(path));
  if (!dryRun && pins.length > 0)
    await writeWhole([{ path, content: pinned }], { root: guessContent(path) ?? dirname(path) });
  for (const { line, heading } of pins) console.log(`${shown}:${String(line)}: ${heading}`);
  console.log(`${shown}: ${countNoun(pins.length, "heading")} ${dryRun ? "to write" : "written"}.`);
  return true;
}

function refuse(problems: readonly Problem[]): boolean {
  console.error(formatProblems(problems));
  return false;
}

function parse(path: string, text: string, directory: Directory) {
  const { name } = readTranscriptName(resolve(path), path);
  const { id, language } = name ?? { id: "unnamed", language: "und" };
  return parseTranscript({ file: path, text, id, language }, directory);
}

/** Whether both have the same units with the same speech, and the second has every id written. */
function isSame(before: Transcript, after: Transcript | undefined): boolean {
  if (after === undefined) return false;
  const pinned = [...listUnits(after)].every(({ unit }) => unit.pinned);
  return pinned && describeUnits(before) === describeUnits(after);
}

function describeUnits(transcript: Transcript): string {
  const units = [...listUnits(transcript)].map(({ section, unit: { id, kind, notes, turns } }) => [
    section.title,
    id,
    kind,
    ...notes.map(({ html }) => html),
    ...turns.map(({ label, role, blocks }) => [label, role, ...blocks.map(({ html }) => html)]),
  ]);
  return JSON.stringify(units);
}

/** The content folder of a file `…/transcripts/2022/FILE`. */
function guessContent(path: string): string | undefined {
  const above = dirname(dirname(resolve(path)));
  return above.endsWith("/transcripts") ? dirname(above) : undefined;
}
