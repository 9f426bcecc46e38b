import type { Role } from "../../../schemas/roles.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { createMatcher } from "../../../text/match-pattern.ts";
import type { ReadOptions } from "../../ground/format.ts";

/** The labels that were named, on the command line or by the publisher's profile. */
export interface ToldLabels {
  /** Those without `*`, as printed. */
  readonly names: readonly string[];
  has(label: string): boolean;
  /** Whether a label has the form that the publisher prints, where a preset knows it. */
  readonly isOwn: ((label: string) => boolean) | undefined;
  /** The role that was told of a label; what is said of one document goes before what is said of all. */
  findRole(label: string): Role | undefined;
}

/**
 * Gathers what was told of labels.
 *
 * @param isOwn whether a label has the form that the publisher prints
 */
export function listTold(options: ReadOptions, isOwn?: (label: string) => boolean): ToldLabels {
  const { labels, profile } = options;
  const said = [...listRoles(options), ...Object.entries(profile?.labels ?? {})].map(
    ([label, role]) => ({ label: cutMark(label), role }),
  );
  const named = (options.speakers ?? []).map((speaker) => readSpeaker(speaker).label);
  const all = [...labels.map(cutMark), ...named, ...said.map(({ label }) => label)];
  const tests = all.filter(isPattern).map(createMatcher);
  const exact = new Set(all.map(normaliseLabel));
  return {
    names: [...new Set(all.filter((label) => !isPattern(label)))],
    has: (label) => exact.has(normaliseLabel(label)) || tests.some((matches) => matches(label)),
    isOwn,
    findRole(label) {
      const form = normaliseLabel(label);
      const named = said.find((one) => normaliseLabel(one.label) === form);
      if (named !== undefined) return named.role;
      return said.find((one) => isPattern(one.label) && createMatcher(one.label)(label))?.role;
    },
  };
}

/** The labels that were named for the document at hand, as they are printed. */
export function listSaid(options: ReadOptions): string[] {
  const named = listRoles(options).map(([label]) => label);
  return [...new Set([...options.labels, ...named].map(cutMark))];
}

/**
 * A label and who it means.
 *
 * @example readSpeaker("SPEAKER_03=Ada Renn") → { label: "SPEAKER_03", name: "Ada Renn" }
 */
export function readSpeaker(speaker: string): { label: string; name: string } {
  const [label = "", ...name] = speaker.split("=");
  return { label: label.trim(), name: name.join("=").trim() };
}

function listRoles({ questioners, respondents, moderators = [] }: ReadOptions): [string, Role][] {
  return [
    ...questioners.map((label): [string, Role] => [label, "questioner"]),
    ...respondents.map((label): [string, Role] => [label, "respondent"]),
    ...moderators.map((label): [string, Role] => [label, "moderator"]),
  ];
}

function isPattern(label: string): boolean {
  return label.includes("*");
}

/**
 * A label without the mark that it was named with.
 *
 * @example cutMark("P.-") → "P"
 * @example cutMark("（大臣）") → "（大臣）"
 * @example cutMark("Mr. Reyes Jr.") → "Mr. Reyes Jr."
 */
export function cutMark(label: string): string {
  return label.trim().replace(/\s?\.?[^\p{L}\p{N}\p{M}\s.)）\]］】>〉＞」』»”"'’*]{1,3}$/u, "");
}
