import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import type { TranscriptEntry } from "../../archive/archive.ts";
import { readLedger } from "../../ledger/store/ledger-file.ts";
import { findContent, readArchive, showFolder } from "../../archive/read/read-archive.ts";
import { hasErrors } from "../../problems/problem.ts";
import { formatProblems } from "../../problems/report.ts";
import { auditEntries } from "../../audit/audit-archive.ts";
import { countNoun } from "../../text/count-noun.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "prove again that transcripts are true to their sources",
  help: `Usage: npm run archive -- audit [DIR | FILE…]

Imports the raw source of each transcript anew and compares it, word by word, with what stands in the
archive. A departure that \`corrections:\` does not declare is an error at its line; \`check\` runs the
same proof.

DIR is a content folder (default: LECTERN_CONTENT, or content). FILE is a transcript in one.

Example:
  npm run archive -- audit content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md
`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const files = positionals.filter((path) => path.endsWith(".md")).map((path) => resolve(path));
    const folder = positionals.find((path) => !path.endsWith(".md"));
    const root = findContent(folder ?? guessContent(files[0]));
    if (!existsSync(root)) {
      throw new UsageError(`Unexpected folder \`${showFolder(root)}\`, expected one that exists.`);
    }
    const archive = await readArchive({ root });
    const entries = selectEntries(archive.entries, root, files);
    const { ledger } = await readLedger(archive.root, showFolder(archive.root));
    const problems = await auditEntries(archive, ledger, entries);
    if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
    const differing = new Set(problems.map(({ file }) => file)).size;
    const audited = countNoun(entries.length, "transcript");
    console.log(`${audited} audited, ${entries.length - differing} true to the source`);
    return hasErrors(problems) ? 1 : 0;
  },
};

/** The content folder that `…/transcripts/2022/FILE` stands in. */
function guessContent(file: string | undefined): string | undefined {
  const folder = file === undefined ? "" : dirname(dirname(file));
  return folder.endsWith(`${sep}transcripts`) ? dirname(folder) : undefined;
}

function selectEntries(
  entries: readonly TranscriptEntry[],
  root: string,
  files: readonly string[],
): readonly TranscriptEntry[] {
  if (files.length === 0) return entries;
  return files.map((file) => {
    const path = relative(root, file).split(sep).join("/");
    const entry = entries.find((one) => one.path === path);
    if (entry !== undefined) return entry;
    throw new UsageError(`Unexpected file \`${path}\`, expected a transcript that can be read.`);
  });
}
