import type { LikelySpeaker } from "../people/known.ts";
import type { LabelUse } from "../people/label-uses.ts";
import type { Proposal } from "../people/proposal.ts";
import { writeName } from "../schemas/write-name.ts";
import { countNoun } from "../text/count-noun.ts";

/** Every label with its role, how often it speaks and whom it means, those that mean nobody known first. */
export function formatLabels(uses: readonly LabelUse[]): string {
  const groups = Map.groupBy(uses, (use) => `${use.label} [${use.role}] → ${nameMeaning(use)}`);
  const lines = [...groups].map(([shown, group]) => {
    const turns = group.reduce((sum, use) => sum + use.turns, 0);
    const conferences = new Set(group.map(({ conference }) => conference)).size;
    const isKnown = group[0]?.person !== undefined || group[0]?.outlet !== undefined;
    const counts = `${countNoun(turns, "turn")} in ${countNoun(conferences, "conference")}`;
    return { line: `  ${shown}, ${counts}`, turns, isKnown };
  });
  lines.sort((a, b) => Number(a.isKnown) - Number(b.isKnown) || b.turns - a.turns);
  return ["Labels:", ...lines.map(({ line }) => line), ""].join("\n");
}

function nameMeaning({ person, outlet, name }: LabelUse): string {
  if (person !== undefined) return `people/${person}`;
  if (outlet !== undefined) return `outlets/${outlet}`;
  return name ?? "nobody";
}

/** What is suggested, with the labels that suggest it, and the labels that print too little of a name. */
export function formatProposals(proposals: readonly Proposal[], bare: readonly string[]): string {
  const shown = bare.slice(0, 8).map((label) => `“${label}”`);
  const more = bare.length > shown.length ? " …" : "";
  const said = `Not suggested, since only a family name stands there: ${shown.join(", ")}${more}.\nWrite people/ID.yaml of whom you know.`;
  return [formatSuggested(proposals), ...(bare.length > 0 ? ["", said] : [])].join("\n");
}

/** People who are known and whom labels of other transcripts may mean. */
export function formatLikely(likely: readonly LikelySpeaker[]): string {
  if (likely.length === 0) return "";
  const lines = likely.map(({ id, path, labels, turns }) => {
    const printed = labels.map((label) => `“${label}”`).join(", ");
    return `  people/${id}  ${printed}, ${countNoun(turns, "turn")} in ${path}`;
  });
  const advice =
    "Each is the only one of that name who speaks for the publisher. Link with --link ID or --link ID=PATH.";
  return ["", "May be somebody known:", ...lines, "", advice].join("\n");
}

function formatSuggested(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return "No label suggests a person or an outlet that has no record.";
  const lines = proposals.map((proposal) => `  ${describeProposal(proposal)}`);
  const advice = "Accept with --accept ID, or --merge ID=RECORD, or --reject ID.";
  return ["Suggested:", ...lines, "", advice].join("\n");
}

/** `people/carney-jay  Jay Carney, 20 turns in 2 conferences: “MR. CARNEY”`. */
export function describeProposal(proposal: Proposal): string {
  const { kind, id, labels, turns, conferences } = proposal;
  const counts = `${countNoun(turns, "turn")} in ${countNoun(conferences, "conference")}`;
  const printed = labels
    .slice(0, 4)
    .map((label) => `“${label}”`)
    .join(", ");
  const more = labels.length > 4 ? " …" : "";
  return `${kind}/${id}  ${nameProposal(proposal)}, ${counts}: ${printed}${more}`;
}

/** The name that a suggested record would have. */
export function nameProposal({ name, title = {} }: Proposal): string {
  return name === undefined ? Object.values(title).join(", ") : writeName(name);
}
