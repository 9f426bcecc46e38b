import { normaliseLabel } from "../transcript/speakers/label-form.ts";
import { type Appearance, chooseText, listAnswering, type SharedUnit } from "./appearances.ts";

/** How often something occurs. */
export interface Frequent {
  readonly id: string;
  readonly count: number;
}

/** Counts ids, the most frequent first; of two with one count the one that occurs first. */
export function countIds(ids: readonly string[]): Frequent[] {
  return [...Map.groupBy(ids, (id) => id)]
    .map(([id, times]) => ({ id, count: times.length }))
    .sort((a, b) => b.count - a.count);
}

/** What there is of a year; the year is null for undated conferences. */
export interface YearTally {
  readonly year: string | null;
  readonly exchanges: number;
  readonly statements: number;
}

/** Counts units by year, in the order of the appearances: newest first, undated ones last. */
export function countYears(appearances: readonly Appearance[]): YearTally[] {
  return [...Map.groupBy(appearances, readYear)].flatMap(([year, members]) => {
    const units = members.flatMap((member) => member.units);
    const exchanges = units.filter(({ kind }) => kind === "exchange").length;
    return units.length === 0 ? [] : [{ year, exchanges, statements: units.length - exchanges }];
  });
}

/** In how many units each person answers or speaks. */
export function countSpeakers(appearances: readonly Appearance[]): Frequent[] {
  return countIds(listUnits(appearances).flatMap((unit) => listOf(unit, listAnswering)));
}

/** How many conferences are on each topic. */
export function countTopics(appearances: readonly Appearance[]): Frequent[] {
  return countIds(
    appearances
      .filter(({ units }) => units.length > 0)
      .flatMap(({ conference: { entries } }) => [
        ...new Set(entries.flatMap(({ frontmatter }) => frontmatter.topics)),
      ]),
  );
}

/** In how many exchanges somebody asks, and how texts in a language print who it is. */
export interface AskerTally extends Frequent {
  /** An outlet, a person, or the name on a label that is neither. */
  readonly kind: "outlet" | "person" | "label";
  /** The most frequent label first. */
  readonly labels: readonly string[];
}

/**
 * Counts who asks, the most frequent first. Reporters whose label names an outlet count as that outlet, with the
 * labels of texts in the language where there are some.
 */
export function countAskers(appearances: readonly Appearance[], language: string): AskerTally[] {
  const asked = listUnits(appearances).flatMap((unit) => listAskers(unit, language));
  return [...Map.groupBy(asked, ({ kind, id }) => `${kind}/${id}`).values()]
    .flatMap((members) => {
      const [first] = members;
      const own = members.filter((member) => member.language === language);
      const shown = own.some(({ labels }) => labels.length > 0) ? own : members;
      const labels = countLabels(shown.flatMap((member) => member.labels));
      if (first === undefined) return [];
      return [{ kind: first.kind, id: first.id, count: members.length, labels }];
    })
    .sort((a, b) => b.count - a.count);
}

function readYear({ conference }: Appearance): string | null {
  return conference.entries[0]?.date?.year ?? null;
}

function listUnits(appearances: readonly Appearance[]): SharedUnit[] {
  return appearances.flatMap(({ units }) => units);
}

/** What the texts of a unit name, each once. */
function listOf(
  { texts }: SharedUnit,
  list: (unit: SharedUnit["texts"][number]["unit"]) => readonly string[],
): string[] {
  return [...new Set(texts.flatMap(({ unit }) => list(unit)))];
}

/** Somebody who asks in a unit, with the labels in one of its texts, and the language of that. */
interface Asking extends Omit<AskerTally, "count"> {
  readonly language: string;
}

/** Who asks in a unit, each once. */
function listAskers(shared: SharedUnit, wanted: string): Asking[] {
  const { entry, unit } = chooseText(shared, wanted);
  const { language } = entry;
  const { askers = [] } = unit;
  const pick = (key: "outlet" | "person") => (id: string) => ({
    ...{ kind: key, id, language },
    labels: askers.filter((asker) => asker[key] === id).map(({ label }) => label),
  });
  const outlets = listOf(shared, ({ outlets: ids }) => ids);
  const people = listOf(shared, (unit) =>
    (unit.askers ?? []).flatMap(({ person }) => person ?? []),
  );
  const others = askers.filter(
    ({ person, outlet }) => person === undefined && outlet === undefined,
  );
  const labels = Map.groupBy(others, ({ label }) => normaliseLabel(label));
  return [
    ...outlets.map(pick("outlet")),
    ...people.map(pick("person")),
    ...[...labels].map(([id, [first]]) => ({
      ...{ kind: "label" as const, id, language },
      labels: [first?.label ?? id],
    })),
  ];
}

/** Labels that differ in capitals alone are one, as most texts print it. */
function countLabels(labels: readonly string[]): string[] {
  const groups = [...Map.groupBy(labels, normaliseLabel).values()];
  return groups
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => countIds(group)[0]?.id ?? []);
}
