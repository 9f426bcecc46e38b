import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { Role } from "../../../schemas/roles.ts";
import type { LabelMeaning } from "../../../schemas/transcript.ts";
import type { Directory } from "../../../transcript/speakers/directory.ts";
import type { ResolveLabel, Speaker } from "../../../transcript/speakers/resolve-label.ts";
import type { DraftLabelMeaning } from "../../ground/draft.ts";
import { keyAsk } from "../../ground/asks.ts";
import { agreeOnSpeakers } from "./agreed-speakers.ts";
import { listAnsweringChairs } from "./answering-chairs.ts";
import { findDamagedLabels } from "./damage.ts";
import { type DecidedRoles, type RoleHints, decideLabelRoles } from "./roles.ts";
import { reportGuesses } from "./guesses.ts";
import { readHearing, reportHearing } from "./hearing.ts";
import { readInterviewed, readPresented } from "./interviewed.ts";
import { listChairs } from "./listed-roles.ts";
import { type PartedLabels, listPartedRoles } from "./one-person.ts";
import { poolUses } from "./pool-uses.ts";
import { joinForms } from "../../../transcript/speakers/join-forms.ts";
import { type LabelUse, countUses, listOrder } from "./uses.ts";
import { createMatcher } from "../../../text/match-pattern.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { listSaid, listTold, readSpeaker } from "../../grammar/labels/told.ts";
import type { ImportOptions } from "../../ground/options.ts";
import { type OutlineItem, listTurnText } from "../outline.ts";

/** What the labels of a document mean. */
export interface LabelPlan {
  readonly uses: readonly LabelUse[];
  /** The longest of the labels that are forms of one speaker's, by each of them. */
  readonly forms: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, Role>;
  /** For `labels:` in the frontmatter: meanings that content/people and content/outlets do not give. */
  readonly meanings: Readonly<Record<string, LabelMeaning>>;
  /** Ids of people who answer, the one who says most first. */
  readonly speakers: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whom labels can mean, and what the document says of itself. */
interface KnownSpeakers {
  readonly find: ResolveLabel;
  readonly values: {
    readonly publisher?: string;
    readonly title?: string;
    readonly place?: string;
  };
  readonly directory: Directory;
}

/** Decides who the labels mean and whether they ask, answer or chair. */
export function planLabels(
  file: string,
  items: readonly OutlineItem[],
  stated: readonly DraftLabelMeaning[],
  options: ImportOptions,
  { find, values, directory }: KnownSpeakers,
): LabelPlan {
  const uses = countUses(items);
  const { resolve, doubtful } = agreeOnSpeakers(
    find,
    { ...values, labels: uses.map(({ label }) => label) },
    directory,
  );
  const told = listTold(options);
  const damaged = findDamagedLabels(new Map(uses.map(({ label, turns }) => [label, turns])));
  for (const label of [...damaged.keys()].filter(told.has)) damaged.delete(label);
  const known = new Map(stated.map(({ label, meaning }) => [label, resolveName(meaning, resolve)]));
  const standing = Object.entries(options.standing ?? {});
  for (const [label, meaning] of standing) known.set(label, meaning);
  for (const { label, name } of (options.speakers ?? []).map(readSpeaker))
    known.set(label, meanSpeaker(name, resolve, directory));
  const given = new Map<string, Role>();
  for (const item of items) {
    if (item.kind === "turn" && item.label?.role) given.set(item.label.text, item.label.role);
  }
  for (const [label, { role }] of known) if (role !== undefined) given.set(label, role);
  const said = createSaidTest(options);
  for (const { label } of uses) {
    const stays = options.standing?.[label]?.role !== undefined && !said(label);
    const role = stays ? undefined : told.findRole(label);
    if (role !== undefined) given.set(label, role);
  }
  const hearing = readHearing(
    values,
    items,
    uses.map(({ label }) => label),
  );
  for (const [label, role] of hearing?.roles ?? []) if (!given.has(label)) given.set(label, role);
  const chairs = listChairs(
    items,
    uses.map(({ label }) => label),
  );
  const sound = uses.filter(({ label }) => !damaged.has(label));
  const forms = joinForms(sound.map(({ label }) => label));
  const interviewed = readInterviewed(values.title ?? "", forms);
  const presented = readPresented(readOpening(items), sound, forms);
  for (const [label, role] of [...chairs, ...interviewed, ...presented])
    if (!given.has(label)) given.set(label, role);
  const hints = { given, resolve, order: listOrder(items) };
  const { roles, guessed } = decideBySpeaker(sound, forms, hints);
  for (const [label, meant] of damaged) roles.set(label, roles.get(meant) ?? "respondent");
  const explain = (label: string) => known.get(label) ?? known.get(damaged.get(label) ?? "");
  return {
    uses,
    forms,
    roles,
    meanings: listMeanings(uses, roles, explain, resolve),
    speakers: listSpeakers(uses, roles, explain, resolve),
    problems: [
      ...(hearing === undefined ? [] : [reportHearing(file, hearing, roles)]),
      ...(hearing === undefined ? listAnsweringChairs(file, items, roles) : []),
      ...listPartedRoles(roles).map((parted) => reportParted(file, parted, uses, roles)),
      ...uses.flatMap(({ label, line }) => {
        const meant = damaged.get(label);
        if (meant !== undefined) return [reportDamage(file, line, label, meant)];
        const person = doubtful.get(label);
        return person === undefined ? [] : [reportOffice(file, line, label, person)];
      }),
      ...reportGuesses(
        file,
        sound.filter(({ label }) => !doubtful.has(label)),
        guessed,
        roles,
      ),
    ],
  };
}

/** What the first turn that has a label says. */
function readOpening(items: readonly OutlineItem[]): string {
  const first = items.find((item) => item.kind === "turn" && item.label !== undefined);
  return first?.kind === "turn" ? listTurnText(first) : "";
}

/** Tests whether something was said of a label now. */
function createSaidTest(options: ImportOptions): (label: string) => boolean {
  const tests = listSaid(options).map((label) => createMatcher(normaliseLabel(label)));
  return (label) => tests.some((isSaid) => isSaid(normaliseLabel(label)));
}

/** Decides the roles of labels that are forms of one together; what is known of one is known of all. */
function decideBySpeaker(
  uses: readonly LabelUse[],
  forms: ReadonlyMap<string, string>,
  { given, resolve, order }: Required<RoleHints>,
): DecidedRoles {
  const members = Map.groupBy(forms.keys(), (label) => forms.get(label) ?? label);
  const findAny = <T>(label: string, find: (form: string) => T | undefined) =>
    (members.get(label) ?? [label]).map(find).find((found) => found !== undefined);
  const known = [...members.keys()].flatMap((label): [string, Role][] => {
    const role = findAny(label, (form) => given.get(form));
    return role === undefined ? [] : [[label, role]];
  });
  const joined = order.map((label) => forms.get(label) ?? label);
  const decided = decideLabelRoles(poolUses(uses, forms), {
    given: new Map(known),
    resolve: (label) => findAny(label, resolve),
    order: joined.filter((label, index) => label !== joined[index - 1]),
  });
  const roles = new Map<string, Role>();
  for (const { label } of uses) {
    const role = given.get(label) ?? decided.roles.get(forms.get(label) ?? label);
    if (role !== undefined) roles.set(label, role);
  }
  const first = (label: string) => uses.find((use) => forms.get(use.label) === label)?.label;
  const guessed = new Set([...decided.guessed].flatMap((label) => first(label) ?? []));
  return { roles, guessed };
}

/** A speaker who was named, by an id or by a name of the archive, or by a name alone. */
function meanSpeaker(
  name: string,
  resolve: ResolveLabel,
  { people, outlets }: Directory,
): LabelMeaning {
  if (people.has(name)) return { person: name, role: "respondent" };
  if (outlets.has(name)) return { outlet: name, role: "questioner" };
  const { person, outlet } = resolve(name) ?? {};
  if (person !== undefined) return { person, role: "respondent" };
  return outlet === undefined ? { name } : { outlet, name, role: "questioner" };
}

type Explain = (label: string) => LabelMeaning | undefined;

/** A name of a person in the archive becomes that person. */
function resolveName(meaning: LabelMeaning, resolve: ResolveLabel): LabelMeaning {
  const person = meaning.name === undefined ? undefined : resolve(meaning.name)?.person;
  if (person === undefined) return meaning;
  return { person, ...(meaning.role && { role: meaning.role }) };
}

function listMeanings(
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
  explain: Explain,
  resolve: ResolveLabel,
): Record<string, LabelMeaning> {
  const meanings: Record<string, LabelMeaning> = {};
  for (const { label } of uses) {
    const role = roles.get(label) ?? "respondent";
    const stated = explain(label);
    if (stated !== undefined) meanings[label] = { ...stated, role };
    else if (!isSettled(resolve(label), role))
      meanings[label] = { ...keepWho(resolve(label)), role };
  }
  return meanings;
}

/** Whether the archive knows the speaker of a label, and in no other role. */
function isSettled(speaker: Speaker | undefined, role: Role): boolean {
  if (speaker === undefined) return false;
  return speaker.role === undefined || speaker.role === role;
}

function keepWho(speaker: Speaker | undefined): LabelMeaning {
  return {
    ...(speaker?.person !== undefined && { person: speaker.person }),
    ...(speaker?.outlet !== undefined && { outlet: speaker.outlet }),
  };
}

function listSpeakers(
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
  explain: Explain,
  resolve: ResolveLabel,
): string[] {
  const words = new Map<string, number>();
  for (const use of uses) {
    const person = explain(use.label)?.person ?? resolve(use.label)?.person;
    if (person === undefined || roles.get(use.label) === "questioner") continue;
    words.set(person, (words.get(person) ?? 0) + use.words);
  }
  return [...words].sort((a, b) => b[1] - a[1]).map(([person]) => person);
}

function reportDamage(file: string, line: number, label: string, meant: string): Problem {
  return createProblem(
    "label-damaged",
    { file, line },
    {
      message: `The label \`${label}\` is read as \`${meant}\`.`,
      why: "It is most likely a misprint of that label.",
      fix: "Correct it in the transcript, and declare it below `corrections:` if the source misprints it.",
    },
  );
}

function reportParted(
  file: string,
  { label, other }: PartedLabels,
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
): Problem {
  const line = uses.find((use) => use.label === label)?.line;
  const [own, others] = [label, other].map((one) => roles.get(one) ?? "");
  return createProblem(
    "import-roles",
    { file, ...(line !== undefined && { line }) },
    {
      message: `The label \`${label}\` is taken for a ${own ?? ""}, and \`${other}\` for a ${others ?? ""}.`,
      why: "Both most likely print one person, who has one role.",
      fix: `Say which with \`--respondent "${label}"\` or \`--moderator "${other}"\`.`,
    },
    [keyAsk("role", { label })],
  );
}

function reportOffice(file: string, line: number, label: string, person: string): Problem {
  return createProblem(
    "import-label",
    { file, line },
    {
      message: `The label \`${label}\` is an office that \`${person}\` held, and is taken for nobody known.`,
      why: "Other governments have the same office, and nothing in the source names the person.",
      fix: `If it is that person, write \`${label}: { person: ${person} }\` below \`labels:\`.`,
    },
  );
}
