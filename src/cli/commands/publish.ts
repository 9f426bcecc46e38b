import { parseArgs } from "node:util";
import { findContent } from "../../files/content-folder.ts";
import { showFolder } from "../../archive/read/read-archive.ts";
import { sweepDrafts } from "../../files/write-whole.ts";
import type { PublicationPlan } from "../../ledger/pure/publish.ts";
import { formatProblems } from "../../problems/report.ts";
import { plainDate } from "../../schemas/values.ts";
import { checkArchive } from "../../audit/check-archive.ts";
import { countNoun } from "../../text/count-noun.ts";
import { type Command, UsageError } from "../command.ts";
import {
  listHindrances,
  planArchivePublication,
  recordPublication,
} from "../../ledger/store/publish-archive.ts";
import { formatPublications } from "../publication-text.ts";

export const command: Command = {
  summary: "record new and changed ids in the ledger of permanent links",
  help: `Usage: npm run archive -- publish [--content DIR] [--date YYYY-MM-DD] [--dry-run]

Records in content/permalinks every conference and unit that is new, and every one whose words changed.
content/permalinks/words keeps the words of each published text once; the words of a withdrawn text go.
A redirect whose words have certainly moved on gets its new target. While \`check\` reports other
errors, nothing is written.

Options:
  --content DIR      the content folder (default: LECTERN_CONTENT, or content)
  --date YYYY-MM-DD  the day of the publication (default: today)
  --dry-run          list what would be recorded and write nothing

Example:
  npm run archive -- publish --date 2026-11-23
`,
  async run(args) {
    const { content, date, dryRun } = readArguments(args);
    const { archive, problems } = await checkArchive(findContent(content));
    const hindrances = listHindrances(problems);
    if (hindrances.length > 0) {
      console.error(formatProblems(hindrances));
      console.error("\nNothing was published. Correct these errors first.");
      return 1;
    }
    const plan = await planArchivePublication(archive, date);
    console.log(formatPublications(plan.publications, { words: false }));
    if (dryRun) return 0;
    await sweepDrafts(archive.root, true);
    await recordPublication(archive, plan);
    console.log(summarise(plan, showFolder(archive.root)));
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: "string" },
      date: { type: "string" },
      "dry-run": { type: "boolean" },
    },
  });
  const date = values.date ?? Temporal.Now.plainDateISO().toString();
  if (!plainDate.safeParse(date).success) {
    throw new UsageError(`Unexpected --date \`${date}\`, expected a day as YYYY-MM-DD.`);
  }
  return { content: values.content, date, dryRun: values["dry-run"] === true };
}

function summarise({ publications, records }: PublicationPlan, shown: string): string {
  const lost = publications.filter(
    ({ kind, text, before }) => kind === "changed" && text.unit && before === undefined,
  );
  const note =
    lost.length === 0
      ? ""
      : ` The earlier words of ${countNoun(lost.length, "text")} were not found and are not kept.`;
  return `${shown}/permalinks: ${countNoun(records.length, "record")}.${note}`;
}
