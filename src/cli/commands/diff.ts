import { parseArgs } from "node:util";
import { formatProblems } from "../../problems/report.ts";
import { checkArchive } from "../../audit/check-archive.ts";
import type { Command } from "../command.ts";
import { openContent } from "../content.ts";
import { listHindrances } from "../../ledger/pure/hindrances.ts";
import { planArchivePublication } from "../../ledger/store/publish-archive.ts";
import { formatPublications } from "../publication-text.ts";

export const command: Command = {
  summary: "show what a publication would change, word by word",
  help: `Usage: npm run archive -- diff [--content DIR]

Compares the content with the ledger of permanent links: \`+\` is new, \`~\` has other words than when it
was published, with the words that [-went-] and that {+came+}, \`-\` is withdrawn or has moved, \`>\` is a
conference with a new name. What \`publish\` would refuse is listed with the line to add. Writes nothing; ends with exit code 1 if \`publish\` would refuse.

Options:
  --content DIR  the content folder (default: LECTERN_CONTENT, or content)

Example:
  npm run archive -- diff
`,
  async run(args) {
    const options = { content: { type: "string" } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const { archive, problems } = await checkArchive(openContent(values.content));
    const today = Temporal.Now.plainDateISO().toString();
    const { publications } = await planArchivePublication(archive, today);
    console.log(formatPublications(publications, { words: true }));
    const hindrances = listHindrances(problems);
    if (hindrances.length === 0) return 0;
    console.error(formatProblems(hindrances));
    console.error("\n`publish` refuses until these errors are corrected.");
    return 1;
  },
};
