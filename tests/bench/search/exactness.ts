import type { Found } from "../../../src/search/query/found.ts";
import type { BenchUnit } from "./corpus.ts";
import type { StockSearch } from "./stock.ts";
import { createRandom, type Sample } from "./truth.ts";

/** Runs a search of an address's parameters. */
export type Search = (address: string) => Promise<Found>;

/** How many samples were answered by exactly the units that hold them; the others by name. */
export interface Exactness {
  readonly right: number;
  readonly wrong: readonly string[];
}

export async function measureExactness(
  samples: readonly Sample[],
  find: StockSearch,
): Promise<Exactness> {
  const wrong: string[] = [];
  for (const { phrase, truth } of samples) {
    const found = await find(phrase);
    if (found.symmetricDifference(truth).size > 0) {
      wrong.push(`${phrase}: ${String(found.size)} found, ${String(truth.size)} there`);
    }
  }
  return { right: samples.length - wrong.length, wrong };
}

/** Our search as a search for a quoted phrase. */
export function quote(search: Search): StockSearch {
  return async (phrase) =>
    new Set(listKeys(await search(`q=${encodeURIComponent(`"${phrase}"`)}`)));
}

export function listKeys({ hits, beginnings }: Found): string[] {
  return beginnings
    ? []
    : hits.map(({ entry: { conference, unit } }) => `${conference.url} ${unit}`);
}

/** Of `count` questions, how many are among the first three results for their three rarest words. */
export async function measureKnownItems(
  units: readonly BenchUnit[],
  search: Search,
  count: number,
): Promise<Exactness> {
  const frequency = countWords(units);
  const random = createRandom(7);
  const asked = units.filter(({ question }) => listDistinct(question).length >= 8);
  const wrong: string[] = [];
  for (let done = 0; done < count; done++) {
    const unit = asked[random(asked.length)];
    if (unit === undefined) break;
    const words = listDistinct(unit.question)
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
      .slice(0, 3);
    const found = await search(`q=${encodeURIComponent(words.join(" "))}`);
    const place = listKeys(found).indexOf(unit.key);
    if (place < 0 || place > 2) wrong.push(`${words.join(" ")}: place ${String(place + 1)}`);
  }
  return { right: count - wrong.length, wrong };
}

function countWords(units: readonly BenchUnit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { blocks } of units) {
    for (const word of listDistinct(blocks.join(" ")))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function listDistinct(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? [],
    ),
  ];
}
