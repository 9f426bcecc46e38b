import type { Role } from "../../schemas/roles.ts";
import type { ResolveLabel } from "../../transcript/speakers/resolve-label.ts";
import { findTrade } from "./trade.ts";
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
 * What was given, what the label resolves to and role words go first. Of the others, the document's own
 * use decides: those chair who hand over to others, and those ask whose turns mostly end in questions and
 * are shorter than the turns of the one who says most; where a role word asks for everybody, it takes
 * clearer signs to ask as well.
 */
export function decideLabelRoles(
  uses: readonly LabelUse[],
  { given, resolve }: RoleHints,
): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { label } of uses) {
    const speaker = resolve(label);
    const role = given.get(label) ?? speaker?.role ?? readTrade(label);
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

const reporting = /(?:新聞|通信|テレビ|放送|日報|晚報|電視|周刊)/u;

const asking =
  /^(?:Frage|Zusatzfrage|Nachfrage|Zuruf|Question|Pregunta|Pergunta|Domanda|Вопрос)\s+\p{Lu}/u;

/**
 * A trade, an outlet in scripts that write its kind into the name, or a word for a question before a name,
 * `Zusatzfrage Jung`.
 */
function readTrade(label: string): Role | undefined {
  const trade = findTrade(label);
  if (trade !== undefined) return trade;
  return reporting.test(label) || asking.test(label) ? "questioner" : undefined;
}

/** Of those who may answer, the one who says most. */
function findMain(
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
): LabelUse | undefined {
  return uses
    .filter(({ label }) => (roles.get(label) ?? "respondent") === "respondent")
    .sort((a, b) => b.words - a.words)[0];
}

/** Whoever in few words hands over from answers to questions, three times and mostly. */
function isChair(use: LabelUse, main: LabelUse | undefined): boolean {
  if (main === undefined || use === main || use.hands < 3) return false;
  return use.hands >= use.turns * 0.6 && use.words <= use.turns * 20;
}

function isAsker(use: LabelUse, main: LabelUse | undefined, asked: boolean): boolean {
  if (main === undefined || use === main || use.words >= main.words) return false;
  const outlet = /^[^,，]{2,40}[,，、] ?[^,，]{2,40}$/u.test(use.label);
  const share = use.asks / use.turns;
  if (outlet) return share > 0;
  const shorter = use.words / use.turns < main.words / main.turns;
  return shorter && share >= (asked ? 0.75 : 0.5);
}
