import type { Archive } from "../archive/archive.ts";
import { type Appearance, listAppearances, type Subject } from "./appearances.ts";
import { type Measure, listPeriods, type Period } from "./periods.ts";

/** The pages of one person, outlet, topic or phrase, by its id: the first, then those of years and months. */
export type LongLists = ReadonlyMap<string, readonly [Period<Appearance>, ...Period<Appearance>[]]>;

/** Of every person: the conferences at which they spoke. */
export function listPersonPages(archive: Archive): LongLists {
  return mapIds(archive, "person", archive.people, () => 1);
}

/** Of every outlet: the questions that it asked. */
export function listOutletPages(archive: Archive): LongLists {
  return mapIds(archive, "outlet", archive.outlets, ({ units }) => 1 + units.length);
}

/** Of every topic: the conferences on it, each with its first exchanges. */
export function listTopicPages(archive: Archive): LongLists {
  return mapIds(archive, "topic", archive.topics, ({ units }) => {
    return 1 + Math.min(units.length, timelineQuestions);
  });
}

/** Of every label of marked phrases: the exchanges whose answers use one. */
export function listPhrasePages(archive: Archive): LongLists {
  return mapIds(archive, "phrase", archive.phrases, ({ units }) => 1 + units.length);
}

/**
 * The appearances from which the first page of a list counts its facts. The page of a year or month shows none of these
 * facts, and does not depend on the whole list.
 */
export function listCounted(
  archive: Archive,
  { key }: Period<Appearance>,
  subject: Subject,
  id: string,
): readonly Appearance[] {
  return key === undefined ? listAppearances(archive, subject, id) : [];
}

/** How many exchanges of a conference a timeline lists by their first words. */
export const timelineQuestions = 5;

function mapIds(
  archive: Archive,
  subject: Subject,
  known: ReadonlyMap<string, unknown>,
  countLines: Measure<Appearance>["countLines"],
): LongLists {
  const measure = { readId: ({ conference }: Appearance) => conference.id, countLines };
  return new Map(
    [...known.keys()].map((id) => [
      id,
      listPeriods(listAppearances(archive, subject, id), measure),
    ]),
  );
}
