import type { Archive } from "../archive/archive.ts";
import { listFamilyForms } from "../transcript/speakers/cut-office.ts";
import { normaliseLabel } from "../transcript/speakers/label-form.ts";
import type { LabelUse } from "./label-uses.ts";
import { printsFamilyName } from "./person-name.ts";

/** A person whom labels of a transcript may mean: they print the family name, and no other record has it. */
export interface LikelySpeaker {
  /** The person's id. */
  readonly id: string;
  /** Path of the transcript below the content folder. */
  readonly path: string;
  readonly labels: readonly string[];
  readonly turns: number;
}

/**
 * Lists whom labels that mean nobody may mean: the only person of that family name, who speaks in another text of the same
 * publisher. It is for somebody to say whether it is so.
 */
export function listLikelySpeakers(
  uses: readonly LabelUse[],
  { entries, people }: Pick<Archive, "entries" | "people">,
): LikelySpeaker[] {
  const publishers = new Map(
    entries.map(({ path, frontmatter }) => [path, frontmatter.source.publisher]),
  );
  const heard = new Set(
    uses.flatMap(({ person, path }) => (person ? `${person} ${publishers.get(path) ?? ""}` : [])),
  );
  const families = indexFamilies(people);
  const found = uses.flatMap((use): LikelySpeaker[] => {
    const { label, role, person, outlet, name, path, turns } = use;
    const isOpen = person === undefined && outlet === undefined && name === undefined;
    if (!isOpen || role === "questioner" || !printsFamilyName(label)) return [];
    const ids = new Set(listFamilyForms(label).flatMap((form) => families.get(form) ?? []));
    const [id, ...others] = ids;
    const isHeard = heard.has(`${id ?? ""} ${publishers.get(path) ?? ""}`);
    if (id === undefined || others.length > 0 || !isHeard) return [];
    return [{ id, path, labels: [label], turns }];
  });
  const groups = Map.groupBy(found, ({ id, path }) => `${id} ${path}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const labels = [first, ...others].flatMap((one) => one.labels);
    const turns = others.reduce((sum, one) => sum + one.turns, first.turns);
    return [{ ...first, labels: [...new Set(labels)], turns }];
  });
}

function indexFamilies(people: Archive["people"]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const { id, names } of people.values()) {
    for (const form of new Set(names.flatMap(({ family }) => family ?? []).map(normaliseLabel)))
      families.set(form, [...(families.get(form) ?? []), id]);
  }
  return families;
}
