import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { FileOptions } from "../../importer/ground/options.ts";
import { boundHeap } from "../../files/bound-heap.ts";
import { reportSystemError } from "../../files/system-error.ts";
import type { Problem } from "../../problems/problem.ts";
import { RefusedPlace, sweepDrafts, writeWhole } from "../../files/write-whole.ts";
import { formats } from "../../importer/presets/formats.ts";
import { showText } from "../../text/show-characters.ts";
import { formatProblems } from "../../problems/report.ts";
import { type ImportedFile, importFile } from "../../importer/roof/import-file.ts";
import type { Library } from "../../importer/roof/library.ts";
import {
  isFound,
  listStaying,
  nameProfile,
  writeProfile,
} from "../../importer/presets/profiles/write-profile.ts";
import { readStored, storeFiles } from "../../importer/roof/store.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { site } from "../../site.config.ts";
import { type Command, UsageError } from "../command.ts";
import { nameContent } from "../content.ts";
import { readLibrary } from "../import-library.ts";
import { type AskedFile, importAsking } from "../import-asking.ts";
import { createTerminalPrompter, isOnTerminal } from "../prompter.ts";
import { readLabelUses } from "../../people/label-uses.ts";
import { proposeRecords } from "../../people/propose.ts";
import { readRejected, writeProposal } from "../../people/records.ts";
import { readImportCall } from "../import-options.ts";
import { formatImport, formatSummary } from "../import-text.ts";
import { listSources } from "../../importer/reading/list-sources.ts";

export const command: Command = {
  summary: "make transcripts of published texts, every word accounted for",
  help: `Usage: npm run archive -- import FILE|DIR… [options]

Reads what a government or another publisher published, and writes a transcript and a copy of the raw
file into the content folder. Every word of the source is accounted for: it stands in the body, in a
field, or in the list of what was dropped, with its line and the reason. A document of which a word is
unaccounted for is refused. DIR stands for every file in it.

Facts that are the same in all texts of a publisher (name, time zone, language, who asks by which label)
come from its profile in content/publishers, which is found by the address, a row or the path of the text.

Labels resolve through the people and outlets of the content folder and of this archive's own content;
records that only the latter has are copied along. What neither knows goes to \`labels:\` with its role.

Files are named YYYY-MM-DD-slug.language. For the ministry the slug is the family name of the main
speaker and the kind of conference; for others it comes from the title. A text without a date is named
undated-slug.language. A text with a date that cannot be read for certain is refused.

On a terminal, what is missing or doubtful is asked, with the rows in question; with \`--dry-run\` and elsewhere
the flags that answer are printed.

Options:
  --content DIR       where to write (default: LECTERN_CONTENT, or content)
  --dry-run           write nothing but the report that --report names
  --report FILE       write the report as JSON, one object a document; its folder must be there
  --force             replace a different file of that name, or make the transcript of this source anew;
                      ids, declared corrections and what was put back stay with their words, and where
                      one of them, or a change that nothing declares, would be lost nothing is written
  --propose           also write suggested people and outlets to DIR/proposed for review
  --format NAME       read with this format: ${formats.map(({ name }) => name).join(", ")}
  --encoding NAME     character encoding of the files (default: as declared, or UTF-8)
  --language TAG      language of the text, en, ja, zh-Hant
  --id SLUG           name of the transcript, with or without its date
  --title, --start, --time-zone, --place, --kind, --publisher, --url VALUE
                      the field, where the source does not give it or gives it wrongly;
                      --start undated where what looks like a date is not one; the time zone
                      is else that of the settings, \`timeZone\` in src/site.config.ts
  --label TEXT        a label of the document that is not recognised as one (may be repeated)
  --questioner TEXT   a label that asks (may be repeated)
  --respondent TEXT   a label that answers (may be repeated)
  --moderator TEXT    a label that chairs (may be repeated)
  --as ID             the publisher's profile, content/publishers/ID.yaml, where the text does not show it
  --save-profile ID   keep what was said as that profile, so that the next text needs no flags
  --speaker LABEL=NAME
                      who a label means, as in SPEAKER_03=hayashi-yoshimasa: the id or name of a person
                      or outlet of the archive, or another name (may be repeated)

Formats:
${formats.map(({ name, summary }) => `  ${name.padEnd(18)}  ${summary}`).join("\n")}

Examples:
  npm run archive -- import ~/downloads/conference.txt --dry-run
  npm run archive -- import ~/downloads/briefings --content /tmp/briefings
`,
  async run(args) {
    boundHeap();
    const call = readImportCall(args, nameContent);
    const usual = site.timeZone === undefined ? {} : { usualZone: site.timeZone };
    const said = { ...call.options, ...usual };
    const { files, problems: listed } = await listSources(call.paths);
    checkNumber(files, said);
    checkReport(call.report);
    if (!said.dryRun) await sweepDrafts(said.root, true);
    const library = await readLibrary(said.root);
    const options = { ...said, profiles: library.profiles };
    const faults = [...listed, ...library.problems];
    const prompter = isOnTerminal() && !options.dryRun ? await createTerminalPrompter() : undefined;
    const results: ImportedFile[] = [];
    let kept = false;
    for (const [index, file] of files.entries()) {
      const asked: AskedFile =
        prompter === undefined
          ? { result: await importFile(file, options, library), options }
          : await importAsking(file, options, library, prompter);
      const { result } = asked;
      results.push(result);
      const keepAs = asked.keepAs ?? (kept ? undefined : call.saveProfile);
      if (keepAs !== undefined && result.imported?.transcript !== undefined) {
        kept = true;
        faults.push(...(await save(keepAs, asked.options, result.imported.transcript)));
      }
      if (call.propose && !options.dryRun) {
        const { root } = options;
        faults.push(...(await guard(root, () => writeProposals(root, result, library))));
      }
      if (files.length > 1) {
        console.error(showText(`${index + 1}/${files.length} ${result.outcome} ${file}`));
      } else console.log(formatImport(result));
    }
    const problems = [...faults, ...results.flatMap(({ report }) => report.problems)];
    if (problems.length > 0) console.error(formatProblems(problems));
    if (files.length > 1) console.log(formatSummary(results));
    if (call.report !== undefined) await writeReport(call.report, results);
    const refused = results.some(({ outcome }) => outcome === "refused");
    return refused || faults.length > 0 ? 1 : 0;
  },
};

function checkNumber(files: readonly string[], { id }: FileOptions): void {
  if (files.length === 0) {
    throw new UsageError("Unexpected folder without a file, expected one to import.");
  }
  if (id !== undefined && files.length > 1) {
    throw new UsageError("Unexpected `--id` for several files, expected one FILE.");
  }
}

/** A folder that is not there is most likely a misspelt one. */
function checkReport(path: string | undefined): void {
  if (path === undefined) return;
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(
      `Unexpected \`--report ${path}\`, expected a file in a folder that is there.`,
    );
}

/** What refuses to be written is a problem, and the next file is imported. */
async function guard(root: string, write: () => Promise<void>): Promise<Problem[]> {
  try {
    await write();
    return [];
  } catch (error) {
    const problem = error instanceof RefusedPlace ? error.problem : reportSystemError(error, root);
    if (problem === undefined) throw error;
    return [problem];
  }
}

/** Existing proposals are kept, because somebody may have edited them. */
async function writeProposals(
  root: string,
  { imported }: ImportedFile,
  { directory }: Library,
): Promise<void> {
  if (imported?.transcript === undefined) return;
  const uses = readLabelUses(imported.transcript, imported.report.output ?? "");
  const records = proposeRecords(uses, directory, await readRejected(root)).map(writeProposal);
  const proposals = records.map((file) => ({ ...file, path: `proposed/${file.path}` }));
  const standing = await Promise.all(proposals.map(({ path }) => readStored(root, path)));
  const fresh = proposals.filter((_, index) => standing[index] === undefined);
  await storeFiles(root, fresh);
  for (const { path } of fresh) console.error(showText(`proposed ${path}`));
}

/** Keeps what was said of a document as the profile of its publisher. */
async function save(id: string, options: FileOptions, transcript: Transcript): Promise<Problem[]> {
  if (options.dryRun) return [];
  return await guard(options.root, async () => {
    const path = nameProfile(id);
    const standing = await readStored(options.root, path);
    const known = options.profiles?.find((profile) => profile.id === id);
    const parts = { options, transcript, known, standing };
    const content = writeProfile(parts);
    const isSame = standing !== undefined && content === new TextDecoder().decode(standing);
    if (!isSame) await storeFiles(options.root, [{ path, content }]);
    console.error(showText(`${isSame ? "unchanged" : "kept"} ${path}`));
    if (!isFound(content))
      console.error(
        showText(
          `${path} says nothing of how its texts are recognised: name an address, a row or a path below \`found:\`, or import with \`--as ${id}\``,
        ),
      );
    for (const { field, said, stays } of listStaying(parts))
      console.error(
        showText(
          `${path} keeps ${field} \`${stays}\`, not \`${said}\`: edit the file to change it`,
        ),
      );
  });
}

async function writeReport(path: string, results: readonly ImportedFile[]): Promise<void> {
  const reports = results.map(({ report }) => report);
  await writeWhole([{ path, content: `${JSON.stringify(reports, null, 2)}\n` }]);
}
