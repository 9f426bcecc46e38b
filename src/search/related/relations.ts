import { hash } from "node:crypto";
import { memoize } from "../../text/memoize.ts";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { digestValue } from "../../archive/digest-value.ts";
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
import { type Choice, MonthTerms } from "./month-terms.ts";
import { listKeys } from "./packed-terms.ts";
import { createTermCounts, roundUnits } from "./rare-terms.ts";
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
  const rows = entry?.units.map((unit) => {
    const related = listRelated(entry, unit.id).map(
      ({ topics, shared, ...place }) =>
        `${name(place)} ${topics.join()} ${shared.map(({ from, to }) => `${String(from)}-${String(to)}`).join()}`,
    );
    const answers = listAnswers({ entry, unit }).map(
      ({ person, previous, next }) => `${person} ${nameAnswer(previous)} ${nameAnswer(next)}`,
    );
    return [related, listCiting(entry, unit.id).map(name), answers].map((one) => one.join(";"));
  });
  return rows?.map((row) => row.join("|")).join("\n");
});

function name({ entry, unit }: PlacedUnit): string {
  return `${entry.digest}#${unit.id}`;
}

function nameAnswer(answer: NextAnswer | undefined): string {
  if (answer === undefined) return "";
  return `${answer.texts.map(name).join()}${answer.isElsewhere ? "!" : ""}`;
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
    listCiting: ({ id, language }, unitId) => {
      const citing = citations.get(nameUnit(id, unitId));
      return citing === undefined ? [] : chooseTexts(citing, language);
    },
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
    const { units, findRelated } = await compareEntries(archive, base, own);
    for (const [key, members] of Map.groupBy(units, ({ entry }) => entry.key))
      texts.set(key, members);
    finders.set(base, findRelated);
  }
  const units = entries.flatMap(({ key }) => texts.get(key) ?? []);
  const findRelated: Relations["listRelated"] = (entry, unitId) =>
    finders.get(readBase(entry.language))?.(entry, unitId) ?? [];
  return { units, findRelated, findAnswers: createAnswerFinder(units) };
}

const none: readonly string[] = [];

/**
 * Reads the keys of the terms of all units, to count them, and then chooses the rare terms: of a unit no more than these are held
 * in memory.
 */
async function compareEntries(
  archive: Archive,
  base: string,
  entries: readonly TranscriptEntry[],
): Promise<Comparison> {
  const size = roundUnits(entries.reduce((sum, { units }) => sum + units.length, 0));
  const counts = createTermCounts(size);
  const findTopics = createTopicFinder(archive, base);
  const months = Array.from(
    Map.groupBy(entries, ({ id }) => id.slice(0, "2022-02".length)),
    ([name, members]) => new MonthTerms(archive, `${name} ${base}`, members),
  );
  for (const month of months) {
    for (const entry of month.entries) counts.add((await month.readFacts(entry)).keys);
    month.save();
  }
  const places = new Map<string, number>();
  const relator = createRelator();
  const units: ReadUnit[] = [];
  // The same persons answer in most units: their list is held once.
  const split = memoize(1000, (line: string) => (line === "" ? none : line.split(" ")));
  for (const month of months) {
    for (const entry of month.entries) {
      const choice = { counts, units: size, ...findTopics(entry) };
      const { terms, topics } = await month.choose(entry, choice);
      const { links, answering } = await month.readFacts(entry);
      const who = answering.split("\n").map(split);
      places.set(entry.key, units.length);
      for (const [place, rare] of terms.entries()) {
        const unit = entry.units[place];
        if (unit === undefined) throw new Error(`${entry.key} has no unit at ${String(place)}`);
        units.push({ entry, unit, links: links?.[place] ?? none, answering: who[place] ?? none });
        const named = topics?.[place] ?? none;
        relator.add({ conference: entry.id, place, terms: rare, topics: named });
      }
    }
    month.save();
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
  base: string,
): (entry: TranscriptEntry) => Pick<Choice, "topics" | "findTopics"> {
  const spellings = new Map<string, readonly (readonly number[])[]>();
  const spell = (id: string) => {
    const { name = {}, aliases = [] } = topics.get(id) ?? {};
    const own = Object.entries(name).filter(([tag]) => readBase(tag) === base);
    const names = [...own.map(([, text]) => text), ...aliases];
    return names.map((text) => listTerms([text], base).map(({ key }) => key));
  };
  return ({ frontmatter }) => {
    const own = frontmatter.topics.map((id) => {
      const keys = spellings.get(id) ?? spell(id);
      spellings.set(id, keys);
      return { id, keys };
    });
    if (own.length === 0) return { topics: "" };
    return {
      topics: digestValue(own),
      findTopics: (terms) => {
        const present = new Set(listKeys(terms));
        const isNamed = (keys: readonly number[]) =>
          keys.length > 0 && keys.every((key) => present.has(key));
        return own.filter(({ keys }) => keys.some(isNamed)).map(({ id }) => id);
      },
    };
  };
}

function readBase(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}
