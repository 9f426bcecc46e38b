import { hash } from "node:crypto";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { defineRead, noteRead, withoutReads } from "../../archive/reads.ts";
import { findByKey } from "../../archive/watched-archive.ts";
import { getPermalinks } from "../../site/permalinks.ts";
import {
  type AnsweredUnit,
  createAnswerFinder,
  type NextAnswer,
  type NextAnswers,
} from "./answers.ts";
import { type LinkingUnit, listCitations, nameUnit, type PlacedUnit } from "./citations.ts";
import { listKeys, type PackedTerms } from "./packed-terms.ts";
import { createTermCounts, selectRareTerms } from "./rare-terms.ts";
import { readKeys, readTerms } from "./read-terms.ts";
import { createRelator } from "./relate-units.ts";
import { listTerms, type Stretch } from "./terms.ts";

/** What the units of an archive have to do with each other. */
export interface Relations {
  /** The units that one is related to, the nearest first. */
  listRelated(entry: TranscriptEntry, unitId: string): RelatedUnit[];
  /** The units that link to one, each in the language given if it links to it there, the oldest first. */
  listCiting(entry: TranscriptEntry, unitId: string): PlacedUnit[];
  /** The answers before and after, of each person who answers in it. */
  listAnswers(place: PlacedUnit): NextAnswers[];
}

/** A related unit, and what it has in common with the other. */
export interface RelatedUnit extends PlacedUnit {
  /** Ids of topics that both name. */
  readonly topics: readonly string[];
  /** Stretches of words that both have, by their numbers in the texts of the other: see `printStretch`. */
  readonly shared: readonly Stretch[];
}

/** Finds the relations of an archive once in a build, in which the archive is always the same object. */
export async function getRelations(archive: Archive): Promise<Relations> {
  const relations = await withoutReads(() => findOnce(archive));
  return {
    listRelated(entry, unitId) {
      noteRead("relations", entry.key);
      return relations.listRelated(entry, unitId);
    },
    listCiting(entry, unitId) {
      noteRead("relations", entry.key);
      return relations.listCiting(entry, unitId);
    },
    listAnswers(place) {
      noteRead("relations", place.entry.key);
      return relations.listAnswers(place);
    },
  };
}

/** All that the units of a transcript have to do with others; a text stands for itself by its digest, which tells all. */
defineRead("relations", async (archive, key: string) => {
  const { listRelated, listCiting, listAnswers } = await findOnce(archive);
  const entry = findByKey(archive, key);
  const found = entry?.units.map((unit) => [
    listRelated(entry, unit.id).map((one) => [...shorten(one), one.topics, one.shared]),
    listCiting(entry, unit.id).map(shorten),
    listAnswers({ entry, unit }).map(({ person, previous, next }) => [
      person,
      shortenAnswer(previous),
      shortenAnswer(next),
    ]),
  ]);
  return JSON.stringify(found);
});

function shorten({ entry, unit }: PlacedUnit): string[] {
  return [entry.digest, unit.id];
}

function shortenAnswer(answer: NextAnswer | undefined): unknown {
  return answer && [answer.texts.map(shorten), answer.isElsewhere];
}

async function findOnce(archive: Archive): Promise<Relations> {
  const known = found.get(archive) ?? findRelations(archive);
  found.set(archive, known);
  return await known;
}

const found = new WeakMap<Archive, Promise<Relations>>();

async function findRelations(archive: Archive): Promise<Relations> {
  const { units, findRelated, findAnswers } = await compareOnce(archive);
  const { follow } = await getPermalinks(archive);
  const citations = listCitations(units, follow);
  return {
    listRelated: findRelated,
    listCiting: ({ id, language }, unitId) =>
      chooseTexts(citations.get(nameUnit(id, unitId)) ?? [], language),
    listAnswers: findAnswers,
  };
}

/** Of a unit that cites in several languages one text. */
function chooseTexts(citing: readonly PlacedUnit[], language: string): PlacedUnit[] {
  const groups = Map.groupBy(citing, ({ entry, unit }) => nameUnit(entry.id, unit.id));
  return [...groups.values()].flatMap(
    (texts) => texts.find(({ entry }) => entry.language === language) ?? texts.slice(0, 1),
  );
}

interface Comparison {
  /** From the oldest on. */
  readonly units: readonly ReadUnit[];
  readonly findRelated: Relations["listRelated"];
}

interface ReadUnit extends LinkingUnit, AnsweredUnit {}

/** The last comparison: the development server makes an archive anew for each request, mostly of the same texts. */
let last:
  { readonly key: string; readonly comparison: ReturnType<typeof compareArchive> } | undefined;

async function compareOnce(archive: Archive) {
  const { entries, topics } = archive;
  const content = [entries.map(({ key, digest }) => [key, digest]), [...topics]];
  const key = hash("sha256", JSON.stringify(content));
  if (last?.key !== key) last = { key, comparison: compareArchive(archive) };
  return await last.comparison;
}

/** Compares the texts of each language among themselves. */
async function compareArchive(archive: Archive) {
  const entries = archive.entries.toReversed();
  const languages = Map.groupBy(entries, ({ language }) => readBase(language));
  const texts = new Map<string, ReadUnit[]>();
  const finders = new Map<string, Relations["listRelated"]>();
  for (const [base, own] of languages) {
    const { units, findRelated } = await compareEntries(archive, own);
    for (const [key, members] of Map.groupBy(units, ({ entry }) => entry.key))
      texts.set(key, members);
    finders.set(base, findRelated);
  }
  const units = entries.flatMap(({ key }) => texts.get(key) ?? []);
  const findRelated: Relations["listRelated"] = (entry, unitId) =>
    finders.get(readBase(entry.language))?.(entry, unitId) ?? [];
  return { units, findRelated, findAnswers: createAnswerFinder(units) };
}

/**
 * Reads the keys of the terms of all units, to count them, and then the terms, to choose the rare ones: of a unit no more
 * than these are held in memory.
 */
async function compareEntries(
  archive: Archive,
  entries: readonly TranscriptEntry[],
): Promise<Comparison> {
  const size = entries.reduce((sum, { units }) => sum + units.length, 0);
  const counts = createTermCounts(size);
  for (const entry of entries) counts.add(await readKeys(archive, entry));
  const places = new Map<string, number>();
  const relator = createRelator();
  const units: ReadUnit[] = [];
  for (const entry of entries) {
    const findTopics = createTopicFinder(archive, entry);
    places.set(entry.key, units.length);
    for (const [place, { terms, links, answering }] of (
      await readTerms(archive, entry)
    ).entries()) {
      const unit = entry.units[place];
      if (unit === undefined) throw new Error(`${entry.key} has no unit at ${String(place)}`);
      units.push({ entry, unit, links, answering });
      relator.add({
        conference: entry.id,
        place,
        terms: selectRareTerms(terms, counts, size),
        topics: findTopics(terms),
      });
    }
  }
  return {
    units,
    findRelated: (entry, unitId) => {
      const place = entry.units.findIndex(({ id }) => id === unitId);
      return relator.relate((places.get(entry.key) ?? NaN) + place).flatMap(({ index, ...why }) => {
        const other = units[index];
        return other === undefined ? [] : [{ entry: other.entry, unit: other.unit, ...why }];
      });
    },
  };
}

/** Finds those of a transcript's topics that a unit names, by the name in its language or by an alias. */
function createTopicFinder(
  { topics }: Archive,
  { frontmatter, language }: TranscriptEntry,
): (terms: PackedTerms) => string[] {
  const spellings = frontmatter.topics.map((id) => {
    const { name = {}, aliases = [] } = topics.get(id) ?? {};
    const own = Object.entries(name).filter(([tag]) => readBase(tag) === readBase(language));
    const names = [...own.map(([, text]) => text), ...aliases];
    return { id, keys: names.map((text) => listTerms([text], language).map(({ key }) => key)) };
  });
  const none: string[] = [];
  if (spellings.length === 0) return () => none;
  return (terms) => {
    const present = new Set(listKeys(terms));
    const isNamed = (keys: readonly number[]) =>
      keys.length > 0 && keys.every((key) => present.has(key));
    return spellings.filter(({ keys }) => keys.some(isNamed)).map(({ id }) => id);
  };
}

function readBase(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}
