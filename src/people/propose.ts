import { createSlug } from "../importer/decisions/identity.ts";
import { findSlugFault } from "../schemas/ids.ts";
import type { Directory } from "../transcript/speakers/directory.ts";
import { listFamilyForms } from "../transcript/speakers/cut-office.ts";
import { stripHonorifics } from "../transcript/speakers/honorifics.ts";
import { normaliseLabel } from "../transcript/speakers/label-form.ts";
import { indexNames } from "../transcript/speakers/name-index.ts";
import { writeName } from "../schemas/write-name.ts";
import type { LabelUse } from "./label-uses.ts";
import { readOutletName } from "./outlet-name.ts";
import { printsFamilyName, readPersonName } from "./person-name.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Suggests people and outlets for the labels that resolve to neither: a person for a name that answers or chairs, by
 * the label, by what the transcript says that it means, or by its title; an outlet that asks, alone or beside a name, where it
 * has the word of one, asks twice, or stands where others of the same transcript that ask have theirs.
 *
 * @param rejected `people/<id>` and `outlets/<id>` of what is not to be suggested again
 */
export function proposeRecords(
  uses: readonly LabelUse[],
  directory: Directory,
  rejected: ReadonlySet<string> = new Set(),
): Proposal[] {
  const open = uses.filter(({ person, outlet }) => person === undefined && outlet === undefined);
  const found = new Map<string, Found[]>();
  const people = open.flatMap((use) => (use.role === "questioner" ? [] : (findPerson(use) ?? [])));
  for (const use of open) {
    const one = use.role === "questioner" ? findOutlet(use) : findShorter(findPerson(use), people);
    const key = one === undefined ? "" : `${one.kind}/${one.id}`;
    if (one === undefined || findSlugFault(one.id) !== undefined || rejected.has(key)) continue;
    if (directory[one.kind].has(one.id)) continue;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  const placed = new Set(
    [...found.values()].flat().flatMap(({ use, isSure }) => (isSure ? namePlace(use) : [])),
  );
  const proposals = [...found.values()].flatMap((group) => createProposal(group, placed));
  return keepOwnAliases(proposals, directory).sort((a, b) => b.conferences - a.conferences);
}

/**
 * Labels of those who answer or chair that nothing is suggested for, since a family name alone stands there. One with the
 * family name of somebody whom the same transcript suggests finds that person once the record is accepted.
 */
export function listFamilyNames(uses: readonly LabelUse[]): string[] {
  const speaking = uses.filter(({ role }) => role !== "questioner");
  const suggested = new Set(
    speaking.flatMap((use) => {
      const family = findPerson(use)?.name?.family;
      return family === undefined ? [] : [`${use.path} ${normaliseLabel(family)}`];
    }),
  );
  const bare = speaking.filter(
    (use) =>
      use.person === undefined &&
      use.outlet === undefined &&
      findPerson(use) === undefined &&
      printsFamilyName(use.name ?? use.label) &&
      !listFamilyForms(use.name ?? use.label).some((form) => suggested.has(`${use.path} ${form}`)),
  );
  return [...new Set(bare.map(({ label }) => label))];
}

/** What one label of one transcript suggests. */
type Found = Pick<Proposal, "kind" | "id" | "name" | "title"> & {
  readonly use: LabelUse;
  /** Whether the label prints the whole name, so that it means nobody else. */
  readonly isWhole: boolean;
  /** Whether it is one for sure; else it must be met again. */
  readonly isSure: boolean;
};

function findPerson(use: LabelUse): Found | undefined {
  const own = readPersonName(use.name ?? use.label, use.language);
  const name = own ?? (use.name === undefined ? findInTitle(use) : undefined);
  if (name === undefined) return undefined;
  const gap = /^\p{Lo}/u.test(name.given) ? "" : " ";
  const id = createSlug(`${name.family ?? ""}${gap}${name.given}`);
  const isWhole = use.name === undefined && own !== undefined;
  return { kind: "people", id, name, use, isWhole, isSure: true };
}

/**
 * Whom the end of a name means that the same transcript prints by itself: before it stands an office that is not known as
 * one, as in `City Engineer Seán Ó Briain` beside `Seán Ó Briain`.
 */
function findShorter(one: Found | undefined, people: readonly Found[]): Found | undefined {
  if (one?.name === undefined) return one;
  const whole = normaliseLabel(writeName(one.name));
  const shorter = people.find(
    ({ name, use, isWhole }) =>
      isWhole &&
      name !== undefined &&
      use.path === one.use.path &&
      whole.endsWith(` ${normaliseLabel(writeName(name))}`),
  );
  return shorter?.name === undefined ? one : { ...one, id: shorter.id, name: shorter.name };
}

/** `MR. CARNEY` or `Secretary Carney` below `Press Briefing by Press Secretary Jay Carney` → `Jay Carney`. */
function findInTitle({ label, title, language }: LabelUse) {
  const family = listFamilyForms(label).find((one) => /^\p{L}[\p{L}'-]+$/u.test(one));
  if (family === undefined) return undefined;
  for (const part of title.split(/[,;:()]+/u)) {
    const words = part.trim().split(/\s+/u);
    const at = words.findIndex((word) => normaliseLabel(word) === family);
    // The word before a given name belongs to it, but not in `Mayor of Portsea Tomas Okafor`.
    const isOffice = /^(?:of|for|to)$/iu.test(words[at - 3] ?? "");
    for (const start of at < 0 ? [] : isOffice ? [at - 1] : [at - 2, at - 1]) {
      const name =
        start < 0 ? undefined : readPersonName(words.slice(start, at + 1).join(" "), language);
      if (name !== undefined && normaliseLabel(name.family ?? "") === family) return name;
    }
  }
  return undefined;
}

function findOutlet(use: LabelUse): Found | undefined {
  const read = readOutletName(use.label);
  if (read === undefined) return undefined;
  const title = { [use.language]: read.name };
  const id = createSlug(read.name.replace(/^The (?=\S)/u, ""));
  return { kind: "outlets", id, title, use, isWhole: false, isSure: read.isSure };
}

/** Where labels of a transcript print an outlet: behind a comma, or in brackets. */
function namePlace({ path, label, role }: LabelUse): string {
  const mark = /[(（]/u.test(label) ? "brackets" : /[,，、]/u.test(label) ? "comma" : "none";
  return `${path} ${role} ${mark}`;
}

function createProposal(group: readonly Found[], placed: ReadonlySet<string>): Proposal[] {
  const [first] = group;
  const turns = group.reduce((sum, { use }) => sum + use.turns, 0);
  const isSure = group.some((one) => one.isSure || placed.has(namePlace(one.use)));
  if (first === undefined || (turns < 2 && !isSure)) return [];
  const title = Object.assign({}, ...group.map((one) => one.title).reverse()) as Record<
    string,
    string
  >;
  const names = group.flatMap((one) => Object.values(one.title ?? {}));
  const aliases = [
    ...group.filter(({ isWhole }) => isWhole).map(({ use }) => use.label),
    ...names.filter((name) => !Object.values(title).includes(name)),
  ];
  return [
    {
      ...{ kind: first.kind, id: first.id, turns, aliases: [...new Set(aliases)] },
      ...(first.name && { name: first.name }),
      ...(first.title && { title }),
      labels: [...new Set(group.map(({ use }) => use.label))],
      conferences: new Set(group.map(({ use }) => use.conference)).size,
    },
  ];
}

/** An alias must mean one person alone, and is needless where the name itself is found in the label. */
function keepOwnAliases(proposals: readonly Proposal[], directory: Directory): Proposal[] {
  const { names, outlets } = indexNames(directory);
  const counts = new Map<string, number>();
  const forms = proposals.flatMap(({ aliases }) => [...new Set(aliases.map(normaliseLabel))]);
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return proposals.map((proposal) => ({
    ...proposal,
    aliases: proposal.aliases.filter((alias) => {
      const form = normaliseLabel(alias);
      const isTaken = counts.get(form) !== 1 || names.has(form) || outlets.has(form);
      return !isTaken && !isPlainName(form, proposal);
    }),
  }));
}

function isPlainName(form: string, { name }: Proposal): boolean {
  const { family = "", given = "" } = name ?? {};
  const forms = [`${given} ${family}`, `${family} ${given}`].map(normaliseLabel);
  return forms.includes(stripHonorifics(form));
}
