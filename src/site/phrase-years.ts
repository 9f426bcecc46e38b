import type { Mark } from "../archive/archive.ts";
import type { Appearance, SharedUnit } from "./appearances.ts";

/** In how many exchanges of each year a person uses phrases that are marked under one label. */
export interface PhraseYears {
  /** Id of the file in content/phrases. */
  readonly phrase: string;
  readonly person: string;
  readonly count: number;
  /** Newest first; the year is null for undated conferences, which come last. */
  readonly years: readonly { readonly year: string | null; readonly count: number }[];
}

/**
 * Counts the marks that fit by label, person and year, the most frequent first. An exchange counts once, in however
 * many languages there is a text of it; answers of nobody whom the archive knows do not count.
 */
export function countPhrases(
  appearances: readonly Appearance[],
  fits: (mark: Mark) => boolean,
): PhraseYears[] {
  const used = appearances.flatMap(({ conference, units }) => {
    const year = conference.entries[0]?.date?.year ?? null;
    return units.flatMap((unit) => listUses(unit, fits)).map((use) => ({ ...use, year }));
  });
  return [...Map.groupBy(used, ({ phrase, person }) => `${phrase} ${person}`).values()]
    .flatMap((uses) => {
      const [first] = uses;
      return first === undefined
        ? []
        : [{ ...pick(first), count: uses.length, years: countYears(uses) }];
    })
    .sort((a, b) => b.count - a.count);
}

interface Use {
  readonly phrase: string;
  readonly person: string;
}

function listUses({ texts }: SharedUnit, fits: (mark: Mark) => boolean): Use[] {
  const marks = texts.flatMap(({ unit }) => unit.marks ?? []).filter(fits);
  const uses = marks.flatMap(({ phrase, person }) =>
    person === undefined ? [] : [{ phrase, person }],
  );
  return [...new Map(uses.map((use) => [`${use.phrase} ${use.person}`, use])).values()];
}

function pick({ phrase, person }: Use): Use {
  return { phrase, person };
}

/** Appearances are newest first, so the years are too. */
function countYears(uses: readonly { readonly year: string | null }[]): PhraseYears["years"] {
  return [...Map.groupBy(uses, ({ year }) => year)].map(([year, found]) => ({
    year,
    count: found.length,
  }));
}
