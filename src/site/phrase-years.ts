import type { Archive, TranscriptEntry } from "../archive/archive.ts";

/** In how many exchanges of each year a person uses phrases that are marked under one label. */
export interface PhraseYears {
  /** Id of the file in content/phrases. */
  readonly phrase: string;
  /** Newest first; the year is null for undated conferences, which come last. */
  readonly years: readonly { readonly year: string | null; readonly count: number }[];
}

/** Counts by label and year. An exchange counts once, in however many languages there is a text of it. */
export function countPhrases({ entries }: Pick<Archive, "entries">, person: string): PhraseYears[] {
  const used = entries.flatMap((entry) => listUses(entry, person));
  return [...Map.groupBy(used, ({ phrase }) => phrase)]
    .map(([phrase, uses]) => ({ phrase, years: countYears(uses) }))
    .sort((a, b) => (a.phrase < b.phrase ? -1 : 1));
}

interface Use {
  readonly phrase: string;
  readonly year: string | null;
  readonly exchange: string;
}

function listUses({ id, date, units }: TranscriptEntry, person: string): Use[] {
  return units.flatMap(({ id: unit, marks = [] }) =>
    marks
      .filter((mark) => mark.person === person)
      .map(({ phrase }) => ({ phrase, year: date?.year ?? null, exchange: `${id} ${unit}` })),
  );
}

/** Entries are newest first, so the years are too. */
function countYears(uses: readonly Use[]): PhraseYears["years"] {
  return [...Map.groupBy(uses, ({ year }) => year)].map(([year, found]) => ({
    year,
    count: new Set(found.map(({ exchange }) => exchange)).size,
  }));
}
