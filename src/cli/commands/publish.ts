import { parseArgs } from "node:util";
import { showFolder } from "../../files/content-folder.ts";
import { nameContent } from "../content.ts";
import { sweepDrafts } from "../../files/write-whole.ts";
import type { PublicationPlan } from "../../ledger/pure/publish.ts";
import { formatProblems } from "../../problems/report.ts";
import { plainDate } from "../../schemas/values.ts";
import { checkKept, type KeptCheck } from "../../audit/kept-check.ts";
import { countNoun } from "../../text/count-noun.ts";
import { type Command, UsageError } from "../command.ts";
import { listHindrances } from "../../ledger/pure/hindrances.ts";
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
    const root = nameContent(content);
    const check = await checkKept(root);
    const hindrances = listHindrances(check.problems);
    if (hindrances.length > 0) {
      console.error(formatProblems(hindrances));
      console.error("\nNothing was published. Correct these errors first.");
      return 1;
    }
    const settled = check.recall("published");
    const plan = settled === undefined ? await planNow(check, date) : undefined;
    console.log(formatPublications(plan?.publications ?? [], { words: false }));
    if (dryRun) return 0;
    await sweepDrafts(root, true);
    console.log(settled ?? (plan && (await record(check, root, plan))));
    return 0;
  },
};

/** What plans a publication is loaded only where there may be something to publish. */
async function planNow(check: KeptCheck, date: string): Promise<PublicationPlan> {
  const { planArchivePublication } = await import("../../ledger/store/publish-archive.ts");
  return await planArchivePublication(await check.takeArchive(), date);
}

/** Writes what was planned. Where there was nothing to write, this is known of these files from now on. */
async function record(check: KeptCheck, root: string, plan: PublicationPlan): Promise<string> {
  const { recordPublication } = await import("../../ledger/store/publish-archive.ts");
  const written = await recordPublication({ root }, plan);
  const summary = summarise(plan, showFolder(root));
  if (written === 0 && plan.publications.length === 0 && check.isLasting)
    check.keep("published", summary);
  return summary;
}

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
