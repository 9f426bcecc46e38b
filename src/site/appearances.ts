import type { Archive, TranscriptEntry, UnitSummary } from "../archive/archive.ts";
import { digestBy } from "../archive/digest-value.ts";
import { asQuestion } from "../archive/reads.ts";
import type { UnitKind } from "../transcript/model/model.ts";
import { type Conference, listConferences } from "./groups.ts";

/** An exchange or a statement in all its texts, which have one id: it counts once. */
export interface SharedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** In the order of the conference's texts; at least one. */
  readonly texts: readonly { readonly entry: TranscriptEntry; readonly unit: UnitSummary }[];
}

/** A conference at which somebody speaks or asks, or which is on a topic, and the units in which that is so. */
export interface Appearance {
  readonly conference: Conference;
  readonly units: readonly SharedUnit[];
}

/**
 * Of whom or of what appearances are, as the search filters: who answers or speaks, who asks, an outlet, a topic, a
 * marked phrase.
 */
export type Subject = "person" | "asker" | "outlet" | "topic" | "phrase";

/**
 * The appearances of a person, an outlet, a topic or a phrase, newest first. A conference with a person is listed
 * where they only ask, or are only named as a speaker, too: then without units.
 */
export const listAppearances = asQuestion(
  "appearances",
  (archive, subject: Subject, id: string): readonly Appearance[] => {
    const index = indexes.get(archive) ?? indexAppearances(archive);
    indexes.set(archive, index);
    return index.get(`${subject}/${id}`) ?? [];
  },
);

/** The text of a unit for readers of a language: its own, else the first. */
export function chooseText({ texts }: SharedUnit, language: string): SharedUnit["texts"][number] {
  const chosen = texts.find(({ entry }) => entry.language === language) ?? texts[0];
  if (chosen === undefined) throw new TypeError("a unit has at least one text");
  return chosen;
}

/** Ids of persons who answer or speak in a unit, not of those who only ask. */
export function listAnswering({ people, askers = [] }: UnitSummary): string[] {
  const asking = new Set(askers.filter(({ answers }) => !answers).map(({ person }) => person));
  return people.filter((person) => !asking.has(person));
}

/** Made once for an archive, in one pass over its units, and read for every page. */
const indexes = new WeakMap<Archive, ReadonlyMap<string, readonly Appearance[]>>();

function indexAppearances(archive: Archive): Map<string, Appearance[]> {
  const index = new Map<string, Appearance[]>();
  for (const conference of listConferences(archive)) {
    const texts = conference.entries.map(({ digest }) => digest).join(" ");
    for (const [key, units] of groupUnits(conference)) {
      const appearances = index.get(key) ?? [];
      const appearance = { conference, units };
      // The texts of a conference decide all that is in its units: their ids tell which these are.
      digestBy(appearance, [texts, ...units.map(({ id }) => id)].join(" "));
      appearances.push(appearance);
      index.set(key, appearances);
    }
  }
  return index;
}

/** The units of a conference by the keys of the index. */
function groupUnits({ entries }: Conference): Map<string, SharedUnit[]> {
  const groups = new Map<string, SharedUnit[]>(
    entries.flatMap(({ frontmatter }) => [
      ...frontmatter.speakers.map((id): [string, SharedUnit[]] => [`person/${id}`, []]),
      ...frontmatter.topics.map((id): [string, SharedUnit[]] => [`topic/${id}`, []]),
    ]),
  );
  for (const unit of shareUnits(entries)) {
    const { present, within } = listKeys(unit);
    for (const key of [...present, ...within]) if (!groups.has(key)) groups.set(key, []);
    for (const key of within) groups.get(key)?.push(unit);
  }
  return groups;
}

function shareUnits(entries: readonly TranscriptEntry[]): SharedUnit[] {
  const texts = entries.flatMap((entry) => entry.units.map((unit) => ({ entry, unit })));
  return [...Map.groupBy(texts, ({ unit }) => unit.id)].map(([id, group]) => ({
    id,
    kind: group[0]?.unit.kind ?? "exchange",
    texts: group,
  }));
}

/** The keys under which a unit is listed, and those under which its conference is even without it. */
function listKeys({ texts }: SharedUnit): Record<"present" | "within", Set<string>> {
  const asking = texts.flatMap(({ unit }) =>
    (unit.askers ?? []).flatMap(({ person }) => person ?? []),
  );
  const within = texts.flatMap(({ entry, unit }) => [
    ...listAnswering(unit).map((id) => `person/${id}`),
    ...unit.outlets.map((id) => `outlet/${id}`),
    ...entry.frontmatter.topics.map((id) => `topic/${id}`),
    ...(unit.marks ?? []).map(({ phrase }) => `phrase/${phrase}`),
  ]);
  return {
    present: new Set(asking.map((id) => `person/${id}`)),
    within: new Set([...within, ...asking.map((id) => `asker/${id}`)]),
  };
}
