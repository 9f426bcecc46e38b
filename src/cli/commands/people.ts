import { parseArgs } from "node:util";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { readArchive } from "../../archive/read/read-archive.ts";
import { type StoredFile, storeFiles } from "../../importer/roof/store.ts";
import { listLabelUses } from "../../people/label-uses.ts";
import { type LikelySpeaker, listLikelySpeakers } from "../../people/known.ts";
import { linkSpeakers } from "../../people/link.ts";
import { type MergedRecord, mergeProposal } from "../../people/merge.ts";
import type { Proposal } from "../../people/proposal.ts";
import { listFamilyNames, proposeRecords } from "../../people/propose.ts";
import { createRecord, readRejected, rejectedFile, writeProposal } from "../../people/records.ts";
import type { Outlet } from "../../schemas/outlet.ts";
import type { Person } from "../../schemas/person.ts";
import { countNoun } from "../../text/count-noun.ts";
import { showText } from "../../text/show-characters.ts";
import { type Command, UsageError } from "../command.ts";
import { sweepDrafts } from "../../files/write-whole.ts";
import { openContent } from "../content.ts";
import { type Decisions, type Merge, reviewProposals } from "../people-review.ts";
import { formatLabels, formatLikely, formatProposals } from "../people-text.ts";
import { createTerminalPrompter, isOnTerminal } from "../prompter.ts";

const options = {
  content: { type: "string" },
  labels: { type: "boolean" },
  accept: { type: "string", multiple: true },
  merge: { type: "string", multiple: true },
  reject: { type: "string", multiple: true },
  link: { type: "string", multiple: true },
} as const;

export const command: Command = {
  summary: "review whom labels mean: list, accept, merge, reject",
  help: `Usage: npm run archive -- people [options]

Lists the people and outlets that labels of the transcripts suggest and no record has: people who answer
or chair and are named, in the label or in the title above a family name, and outlets beside a name that
asks; reporters have no records of their own. Bare offices, crowds and recordings are never suggested.
On a terminal each is then asked about; in a pipe nothing is written without an option.

Options:
  --content DIR         the content folder (default: LECTERN_CONTENT, or content)
  --labels              list every label too: its role, how often it speaks, and whom it means
  --accept ID           write people/ID.yaml or outlets/ID.yaml as suggested, and link the transcripts
                        that name the person (may be repeated; \`all\` is all of them)
  --merge ID=RECORD     take what ID suggests as another name of a record that is there, and link
  --reject ID           suggest it no more; proposed/rejected.txt remembers it
  --link ID[=PATH]      add a person who is known to the transcripts, or to the one of that path, in which
                        labels print nothing but that family name

Whoever is accepted is added below \`speakers:\` of the transcripts in which they answer, so that a label
such as MR. CARNEY or Mayor Okafor finds them there and nowhere else. Add offices and links to the new records by hand;
\`check\` warns of a record that no transcript leads to.

Examples:
  npm run archive -- people --accept carney-jay --reject doe-john
  npm run archive -- people --merge carney-james=carney-jay
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const root = openContent(values.content);
    const isDecided = [values.accept, values.merge, values.reject, values.link].some(
      (one) => one !== undefined,
    );
    if (isDecided) await sweepDrafts(root, true);
    const archive = await readArchive({ root });
    const rejected = await readRejected(root);
    const uses = await listLabelUses(archive);
    const proposals = proposeRecords(uses, archive, rejected);
    const likely = listLikelySpeakers(uses, archive);
    const said = readDecisions(values, proposals, likely);
    if (said !== undefined) return carryOut(said, root, archive, rejected);
    if (values.labels === true) console.log(showText(formatLabels(uses)));
    console.log(showText(formatProposals(proposals, listFamilyNames(uses))));
    if (likely.length > 0) console.log(showText(formatLikely(likely)));
    if (proposals.length === 0 || !isOnTerminal()) return 0;
    const decided = await reviewProposals(proposals, archive, await createTerminalPrompter());
    if (decided === undefined) {
      console.log("Nothing was written.");
      return 1;
    }
    return carryOut(decided, root, archive, rejected);
  },
};

/** What the options say; undefined where they decide nothing. */
function readDecisions(
  {
    accept = [],
    merge = [],
    reject = [],
    link = [],
  }: { accept?: string[]; merge?: string[]; reject?: string[]; link?: string[] },
  proposals: readonly Proposal[],
  likely: readonly LikelySpeaker[],
): Decisions | undefined {
  if (accept.length + merge.length + reject.length + link.length === 0) return undefined;
  return {
    accepted: accept.includes("all") ? proposals : accept.map((id) => find(proposals, id)),
    merged: merge.map((pair) => readMerge(pair, proposals)),
    refused: reject.map((id) => find(proposals, id)),
    linked: link.flatMap((said) => findLikely(likely, said)),
  };
}

/** Writes the records, links the transcripts, remembers what was refused, and says so. */
async function carryOut(
  { accepted, refused, linked: said = [], ...decided }: Decisions,
  root: string,
  archive: Archive,
  rejected: ReadonlySet<string>,
): Promise<number> {
  const merged = decided.merged.map((one) => mergeInto(one, archive));
  const files = [...accepted.map(writeProposal), ...merged.map(({ file }) => file)];
  const directory = addRecords(archive, [
    ...accepted.map((proposal) => [proposal.kind, createRecord(proposal)] as const),
    ...merged.map(({ kind, record }) => [kind, record] as const),
  ]);
  const linked = await linkSpeakers(archive, directory, said);
  // Records last: while one is missing it is suggested again, and the next run ends what this one began.
  await storeFiles(root, [...remember(rejected, refused), ...linked, ...files]);
  await Promise.all(
    accepted.map(({ kind, id }) => rm(join(root, "proposed", kind, `${id}.yaml`), { force: true })),
  );
  for (const { path } of files) console.log(showText(`wrote ${path}`));
  console.log(
    `${countNoun(linked.length, "transcript")} linked, ${countNoun(refused.length, "suggestion")} rejected`,
  );
  return 0;
}

function find(proposals: readonly Proposal[], id: string): Proposal {
  const found = proposals.find((one) => one.id === id || `${one.kind}/${one.id}` === id);
  if (found === undefined)
    throw new UsageError(`Unexpected \`${id}\`, expected an id that \`archive people\` lists.`);
  return found;
}

function findLikely(likely: readonly LikelySpeaker[], said: string): LikelySpeaker[] {
  const [id, path] = said.split("=");
  const found = likely.filter((one) => one.id === id && (path ?? one.path) === one.path);
  if (found.length === 0)
    throw new UsageError(
      `Unexpected \`--link ${said}\`, expected \`ID\` or \`ID=PATH\` of somebody whom \`archive people\` lists as known.`,
    );
  return found;
}

function readMerge(pair: string, proposals: readonly Proposal[]): Merge {
  const [id = "", into = ""] = pair.split("=");
  if (id === "" || into === "")
    throw new UsageError(
      `Unexpected \`--merge ${pair}\`, expected \`ID=RECORD\`: a suggested id, and the id of the record it is another name of.`,
    );
  return { proposal: find(proposals, id), into };
}

function mergeInto({ proposal, into }: Merge, archive: Archive): MergedRecord {
  const record = archive[proposal.kind].get(into);
  if (record === undefined)
    throw new UsageError(
      `Unexpected \`--merge ${proposal.id}=${into}\`, expected \`ID=RECORD\` with the id of a record.`,
    );
  return mergeProposal(proposal, record);
}

function addRecords(
  { people, outlets }: Archive,
  records: readonly (readonly [Proposal["kind"], Person | Outlet])[],
) {
  const added = { people: new Map(people), outlets: new Map(outlets) };
  for (const [, record] of records) {
    if ("names" in record) added.people.set(record.id, record);
    else added.outlets.set(record.id, record);
  }
  return added;
}

function remember(rejected: ReadonlySet<string>, refused: readonly Proposal[]): StoredFile[] {
  if (refused.length === 0) return [];
  const lines = new Set([...rejected, ...refused.map(({ kind, id }) => `${kind}/${id}`)]);
  return [{ path: rejectedFile, content: `${[...lines].sort().join("\n")}\n` }];
}
