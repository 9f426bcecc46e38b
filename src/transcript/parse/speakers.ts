import { type Explanation, createProblem } from "../../problems/problem.ts";
import { shortenText } from "../../text/cut-text.ts";
import { findNearest } from "../../problems/suggestion.ts";
import { locateFrontmatter } from "../../schemas/locate-field.ts";
import type { Directory } from "../speakers/directory.ts";
import type { Occasion } from "../speakers/occasion.ts";
import type { DraftSection, DraftTurn } from "../model/draft.ts";
import { countEdits } from "../../text/edit-distance.ts";
import { normaliseLabel } from "../speakers/label-form.ts";
import { indexNames } from "../speakers/name-index.ts";
import {
  type OpenResolution,
  type Speaker,
  createLabelResolver,
} from "../speakers/resolve-label.ts";
import { type ParsedFile, reportAt } from "./parsed-file.ts";

/** The speaker of a turn; undefined if its label resolves to nobody. */
export type FindSpeaker = (turn: DraftTurn) => Speaker | undefined;

/**
 * Resolves every label of a body once. A label that resolves to nothing, or to more than one, is
 * reported at its first place.
 */
export function findSpeakers(
  drafts: readonly DraftSection[],
  occasion: Occasion,
  directory: Directory,
  parsed: ParsedFile,
): FindSpeaker {
  const resolve = createLabelResolver(occasion, directory);
  const speakers = new Map<string, Speaker | undefined>();
  let unknown = 0;
  for (const { label, position } of listTurns(drafts)) {
    if (label === undefined || speakers.has(label)) continue;
    const resolution = resolve(label);
    speakers.set(label, "speaker" in resolution ? resolution.speaker : undefined);
    if ("speaker" in resolution) continue;
    if (resolution.candidates.length > 1) {
      const about = [resolution.candidates.toSorted().join(" ")];
      reportAt(parsed, "label-ambiguous", position, explainSeveral(label, resolution), about);
      continue;
    }
    unknown += 1;
    const printed = unknown > mostSuggestions ? [] : indexNames(directory).printed;
    const about = [normaliseLabel(label)];
    reportAt(parsed, "label-unknown", position, explainUnknown(label, printed), about);
  }
  return ({ label }) => (label === undefined ? undefined : speakers.get(label));
}

/**
 * Reports entries of `labels:` that no turn has: a label misspelt there names nobody.
 *
 * @param text the whole file
 */
export function checkLabels(
  drafts: readonly DraftSection[],
  occasion: Pick<Occasion, "labels"> | undefined,
  text: string,
  parsed: ParsedFile,
): void {
  const printed = listTurns(drafts).flatMap(({ label }) => label ?? []);
  const used = new Set(printed.map(normaliseLabel));
  for (const label of Object.keys(occasion?.labels ?? {})) {
    if (used.has(normaliseLabel(label))) continue;
    const nearest = findNearest(label, new Set(printed));
    const fault = {
      message: `\`labels\` has an entry \`${label}\`, but no turn has this label.`,
      why: "The entry names nobody.",
      fix:
        nearest === undefined
          ? "Write the label as it is printed. If no turn has it any more, remove the entry."
          : `Write \`${nearest}\`. If no turn has it any more, remove the entry.`,
    };
    const place = { file: parsed.file, ...locateFrontmatter(text, ["labels", label], "key") };
    parsed.problems.push(createProblem("label-unused", place, fault));
  }
}

/** Each suggestion compares a label with all names; after this many, the next labels of a file get none. */
const mostSuggestions = 50;

function listTurns(drafts: readonly DraftSection[]): DraftTurn[] {
  return drafts.flatMap(({ parts }) => parts.flatMap(({ turns }) => turns));
}

function explainUnknown(label: string, printed: readonly string[]): Explanation {
  const nearest = label.length > 80 ? undefined : findMisspelt(label, printed);
  const shown = shorten(label);
  return {
    message: `The label \`${shown}\` is no known person, outlet or word for a role.`,
    why: "Nobody is named for the speech.",
    fix:
      adviseNearest(label, nearest) +
      ` the person or outlet to content/, or write \`${shown}: { role: … }\` below \`labels:\` in the frontmatter, with ` +
      "questioner, respondent or moderator (or with `person:`, `outlet:`, `name:`).",
  };
}

/** Of an office that nobody held on the day of the conference the label is right, and the dates are wrong. */
function adviseNearest(label: string, nearest: string | undefined): string {
  if (nearest === undefined) return "Add";
  return normaliseLabel(nearest) === normaliseLabel(label)
    ? "It names an office that its holder did not have on this day: correct `from` and `to` in the record of the person. Otherwise add"
    : `Write \`${nearest}\` if that is meant. Otherwise add`;
}

/** Another label makes another person speak, so no more than a quarter of its letters may differ. */
function findMisspelt(label: string, printed: readonly string[]): string | undefined {
  const nearest = findNearest(label, printed);
  if (nearest === undefined) return undefined;
  const most = Math.max(1, Math.floor(label.length / 4));
  return countEdits(label.toLowerCase(), nearest.toLowerCase()) > most ? undefined : nearest;
}

function explainSeveral(label: string, { candidates, kind }: OpenResolution): Explanation {
  const shown = shorten(label);
  return {
    message: `The label \`${shown}\` may mean ${candidates.map((id) => `\`${id}\``).join(" or ")}.`,
    why: "The speech could be given to the wrong one.",
    fix:
      (kind === "person" ? "Add the right one to `speakers:`, or write " : "Write ") +
      `\`${shown}: { ${kind}: … }\` with the id of the right one below \`labels:\` in the frontmatter.`,
  };
}

function shorten(label: string): string {
  return shortenText(label, 60);
}
