import type { Role } from "../../schemas/roles.ts";
import type { ResolveLabel } from "../../transcript/speakers/resolve-label.ts";
import { namesOutlet, roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import type { LabelUse } from "./uses.ts";

/** What is known of labels before the document itself is looked at. */
export interface RoleHints {
  /** Roles that the person who imports, or the format, gave. */
  readonly given: ReadonlyMap<string, Role>;
  readonly resolve: ResolveLabel;
}

/**
 * Decides for each label whether it asks, answers or chairs.
 *
 * The role that was given, that of the speaker whom the label names, and words for a role in it go first.
 * Where none of them says anything, the document's own use of the label decides: a moderator hands over to
 * others; a questioner's turns mostly end in questions and are shorter than those of the main speaker. Where
 * another label asks already, more of the turns must end in questions.
 */
export function decideLabelRoles(
  uses: readonly LabelUse[],
  { given, resolve }: RoleHints,
): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { label } of uses) {
    const speaker = resolve(label);
    const role = given.get(label) ?? speaker?.role ?? readLabel(label);
    if (role !== undefined) roles.set(label, role);
    else if (speaker?.outlet !== undefined) roles.set(label, "questioner");
    else if (speaker?.person !== undefined) roles.set(label, "respondent");
  }
  const asked = [...roles.values()].includes("questioner");
  const main = findMain(uses, roles);
  for (const use of uses.filter(({ label }) => !roles.has(label))) {
    if (isChair(use, main)) roles.set(use.label, "moderator");
    else roles.set(use.label, isAsker(use, main, asked) ? "questioner" : "respondent");
  }
  return roles;
}

/** The role by a word in the label, or by the name of an outlet in it. */
function readLabel(label: string): Role | undefined {
  return roleFromLabel(label) ?? (namesOutlet(label) ? "questioner" : undefined);
}

/** The respondent, or label without a role so far, with the most words. */
function findMain(
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
): LabelUse | undefined {
  return uses
    .filter(({ label }) => (roles.get(label) ?? "respondent") === "respondent")
    .sort((a, b) => b.words - a.words)[0];
}

/** A chair hands over from answers to questions, in few words, three times at least and in most turns. */
function isChair(use: LabelUse, main: LabelUse | undefined): boolean {
  if (main === undefined || use === main || use.handovers < 3) return false;
  return use.handovers >= use.turns * 0.6 && use.words <= use.turns * 20;
}

function isAsker(use: LabelUse, main: LabelUse | undefined, asked: boolean): boolean {
  if (main === undefined || use === main || use.words >= main.words) return false;
  const outlet = /^[^,，]{2,40}[,，、] ?[^,，]{2,40}$/u.test(use.label);
  const share = use.asks / use.turns;
  if (outlet) return share > 0;
  const shorter = use.words / use.turns < main.words / main.turns;
  return shorter && share >= (asked ? 0.75 : 0.5);
}
