import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { takeInputs } from "../../files/kept-inputs.ts";
import { readLedger } from "../../ledger/store/ledger-file.ts";
import { readArchive } from "../../archive/read/read-archive.ts";
import { sweepDrafts } from "../../files/write-whole.ts";
import { showFolder } from "../../files/content-folder.ts";
import { type Problem, createProblem, hasErrors } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import { auditArchive } from "../../audit/audit-archive.ts";
import { showText } from "../../text/show-characters.ts";
import { countNoun } from "../../text/count-noun.ts";
import { writeReports } from "../../audit/write-reports.ts";
import type { Command } from "../command.ts";
import { openContent } from "../content.ts";

export const command: Command = {
  summary: "prove again that transcripts are true to their sources",
  help: `Usage: npm run archive -- audit [DIR | FILE…] [--content DIR] [--write-report]

Compares each transcript with its raw source, word by word, by the report of the import that stands
beside the source: every word is in the transcript, in a field or listed there as left out. A departure
that \`corrections:\` does not declare is an error at its line; \`check\` runs the same proof.

DIR is a content folder (default: LECTERN_CONTENT, or content). FILE is a transcript in one.

Options:
  --content DIR   the same as DIR, as for the other commands
  --write-report  first write the report of each source that has none: the source is imported anew, and
                  the report is kept if the transcript is what the import gives. Where words that the
                  import left out were put back into the transcript, their report says so from then on

Example:
  npm run archive -- audit content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md
`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { content: { type: "string" }, "write-report": { type: "boolean" } },
    });
    const files = positionals.filter((path) => path.endsWith(".md")).map((path) => resolve(path));
    const folder = positionals.find((path) => !path.endsWith(".md"));
    const root = openContent(values.content ?? folder ?? guessContent(files[0]));
    const archive = await readArchive({ root });
    const { entries, problems: faults } = selectEntries(archive, root, files);
    const { ledger } = await readLedger(archive.root, showFolder(archive.root));
    // What cannot be read is not proved either; `check` lists the other problems.
    const unread = archive.problems.filter(({ kind }) => kind === "file-read");
    const problems: Problem[] = [...new Set([...unread, ...faults])];
    if (values["write-report"] === true) {
      await sweepDrafts(root, true);
      const { written, problems: found } = await writeReports(archive, ledger, entries);
      for (const path of written) {
        console.log(showText(`written ${showFolder(root)}/${path}`));
      }
      problems.push(...found);
    }
    const inputs = takeInputs(root);
    problems.push(...(await auditArchive(archive, ledger, inputs, entries)));
    if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
    const differing = new Set(problems.map(({ file }) => file)).size;
    const audited = countNoun(entries.length, "transcript");
    console.log(`${audited} audited, ${entries.length - differing} true to the source`);
    return hasErrors(problems) ? 1 : 0;
  },
};

/** The content folder of a file `…/transcripts/2022/FILE`. */
function guessContent(file: string | undefined): string | undefined {
  const folder = file === undefined ? "" : dirname(dirname(file));
  return folder.endsWith(`${sep}transcripts`) ? dirname(folder) : undefined;
}

interface Selected {
  readonly entries: readonly TranscriptEntry[];
  /** Why others are no entries. */
  readonly problems: readonly Problem[];
}

function selectEntries(
  { entries, problems }: Pick<Archive, "entries" | "problems">,
  root: string,
  files: readonly string[],
): Selected {
  if (files.length === 0) return { entries, problems: [] };
  const paths = files.map((file) => relative(root, file).split(sep).join("/"));
  const found = paths.map((path) => entries.find((one) => one.path === path));
  const faults = paths.flatMap((path, index) => {
    if (found[index] !== undefined) return [];
    const file = `${showFolder(root)}/${path}`;
    const known = problems.filter((problem) => problem.file === file && problem.level === "error");
    return known.length > 0 ? known : [reportOther(file, existsSync(files[index] ?? ""))];
  });
  return { entries: found.filter((entry) => entry !== undefined), problems: faults };
}

function reportOther(file: string, exists: boolean): Problem {
  return createProblem(
    "file-read",
    { file },
    {
      message: exists
        ? "Unexpected file, expected a transcript of the content folder."
        : "Unexpected name, expected a file that exists.",
      why: "Nothing was compared with a source.",
      fix: "Name a file of `transcripts/`; `npm run archive -- check` lists those that cannot be read.",
    },
  );
}
