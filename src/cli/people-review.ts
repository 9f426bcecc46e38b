import type { Archive } from "../archive/archive.ts";
import type { LikelySpeaker } from "../people/known.ts";
import type { Proposal } from "../people/proposal.ts";
import { showText } from "../text/show-characters.ts";
import { describeProposal, nameProposal } from "./people-text.ts";
import type { Choice, Prompter } from "./prompter.ts";

/** What a person decided of the suggestions. */
export interface Decisions {
  readonly accepted: readonly Proposal[];
  readonly merged: readonly Merge[];
  readonly refused: readonly Proposal[];
  /** People who are known, and the transcripts in which they speak. */
  readonly linked?: readonly LikelySpeaker[];
}

/** A suggestion that is another name of a record. */
export interface Merge {
  readonly proposal: Proposal;
  /** The id of the record. */
  readonly into: string;
}

/**
 * Asks of each suggestion what becomes of it; undefined where the person gave up. Who stops before the end keeps what
 * was decided until then.
 */
export async function reviewProposals(
  proposals: readonly Proposal[],
  archive: Pick<Archive, "people" | "outlets">,
  prompter: Prompter,
): Promise<Decisions | undefined> {
  const accepted: Proposal[] = [];
  const merged: Merge[] = [];
  const refused: Proposal[] = [];
  for (const [index, proposal] of proposals.entries()) {
    const place = `${String(index + 1)} of ${String(proposals.length)}`;
    prompter.show(place, showText(describeProposal(proposal)));
    const records = archive[proposal.kind];
    const message = `What becomes of ${showText(nameProposal(proposal))}?`;
    const answer = await prompter.choose(message, listChoices(proposal, records.size > 0));
    if (answer === undefined) return undefined;
    if (answer === "stop") break;
    if (answer === "accept") accepted.push(proposal);
    if (answer === "reject") refused.push(proposal);
    if (answer === "merge") {
      const into = await askRecord(proposal, [...records.keys()], prompter);
      if (into === undefined) return undefined;
      merged.push({ proposal, into });
    }
  }
  return { accepted, merged, refused };
}

function listChoices({ kind, id }: Proposal, hasRecords: boolean): Choice[] {
  return [
    { value: "accept", label: `Accept: write ${kind}/${id}.yaml and link the transcripts` },
    ...(hasRecords
      ? [{ value: "merge", label: "It is another name of a record that is there" }]
      : []),
    { value: "reject", label: "Reject: suggest it no more" },
    { value: "later", label: "Decide later" },
    { value: "stop", label: "Stop here, and keep what is decided" },
  ];
}

async function askRecord(
  { id }: Proposal,
  records: readonly string[],
  prompter: Prompter,
): Promise<string | undefined> {
  const [family = ""] = id.split("-");
  const near = records.filter((record) => record.split("-").includes(family));
  const some = (near.length > 0 ? near : records).slice(0, 3).join(" or ");
  const usual = near.length === 1 ? near[0] : undefined;
  const offer = usual === undefined ? "" : ` Enter takes ${usual}.`;
  const check = (answer: string) =>
    records.includes(answer) || (answer === "" && usual !== undefined)
      ? undefined
      : `expected the id of a record, such as ${some}`;
  const message = `Which record is it another name of? Its id.${offer}`;
  const answer = await prompter.askText(message, some, check);
  return answer === "" ? usual : answer;
}
