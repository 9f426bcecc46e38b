import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Archive } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { readArchive } from "../../archive/read/read-archive.ts";
import { showFolder } from "../../files/content-folder.ts";
import { formatBytes } from "../../i18n/bytes.ts";
import { readLedger } from "../../ledger/store/ledger-file.ts";
import { showName } from "../../text/show-characters.ts";
import { listWords } from "../../text/words.ts";
import { listUnits, listUnitText } from "../../transcript/model/read.ts";
import { type Command, UsageError } from "../command.ts";
import { openContent } from "../content.ts";
import { describeHosts } from "../hosts.ts";
import { measureSite, type SiteSizes } from "../site-sizes.ts";

export const command: Command = {
  summary: "count what the archive holds and what its site takes",
  help: `Usage: npm run archive -- stats [--content DIR] [--dir DIR]

Counts transcripts, statements and exchanges, words, people, outlets, topics and published ids; then the
files and bytes of the built site, by kind, its largest pages, and how much they are of what usual hosts
take. Warns of a limit that is nearly reached.

Options:
  --content DIR  the content folder (default: LECTERN_CONTENT, or content)
  --dir DIR      the folder of the built site (default: dist)

Example:
  npm run archive -- stats
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const archive = await readArchive({ root: openContent(values.content) });
    console.log(`${showFolder(archive.root)}: ${(await countContent(archive)).join(", ")}`);
    const { dir = "dist" } = values;
    if (values.dir === undefined && !existsSync(dir)) {
      console.log(`${dir}: not built; \`npm run build\` writes the site.`);
      return 0;
    }
    if (!existsSync(join(dir, "index.html"))) {
      throw new UsageError(
        `Unexpected --dir \`${dir}\` without index.html, expected the folder of a built site.`,
      );
    }
    const sizes = await measureSite(dir);
    console.log(describeSite(dir, sizes).join("\n"));
    const { lines, warnings } = describeHosts(sizes);
    console.log(["\nOf what hosts take:", ...lines].join("\n"));
    for (const warning of warnings) console.error(`\n${warning}`);
    return 0;
  },
};

const options = {
  content: { type: "string" },
  dir: { type: "string" },
} as const;

async function countContent(archive: Archive): Promise<string[]> {
  const { ledger } = await readLedger(archive.root, showFolder(archive.root));
  const units = archive.entries.flatMap((entry) => entry.units);
  const statements = units.filter(({ kind }) => kind === "statement").length;
  return [
    count(archive.entries.length, "transcript"),
    count(statements, "statement"),
    count(units.length - statements, "exchange"),
    count(await countWords(archive), "word"),
    count(archive.people.size, "person", "people"),
    count(archive.outlets.size, "outlet"),
    count(archive.topics.size, "topic"),
    count(ledger.published.size, "published id"),
  ];
}

/** Transcripts are read one after another, so that no more than one is in memory. */
async function countWords(archive: Archive): Promise<number> {
  let words = 0;
  for (const entry of archive.entries) {
    const transcript = await loadTranscript(archive, entry);
    for (const { unit } of listUnits(transcript)) {
      for (const text of listUnitText(unit)) words += listWords(text).length;
    }
  }
  return words;
}

function describeSite(dir: string, { files, bytes, kinds, largestPages }: SiteSizes): string[] {
  const size = (one: number) => formatBytes("en", one).padStart(9);
  return [
    `${showName(dir)}: ${count(files, "file")}, ${formatBytes("en", bytes)}`,
    ...kinds.map(
      (one) => `  ${size(one.bytes)}  ${one.files.toLocaleString("en").padStart(7)} ${one.kind}`,
    ),
    "\nLargest pages:",
    ...largestPages.map((page) => `  ${size(page.bytes)}  ${showName(page.path)}`),
  ];
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
