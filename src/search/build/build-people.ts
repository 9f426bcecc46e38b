import type { PartitionWords } from "./build-lexicon.ts";
import { spellValue } from "../format/lexicon.ts";
import { namePeopleFile, type People } from "../format/people.ts";
import type { SearchNames } from "./search-input.ts";
import { digestContent, type SealedFile, packFile } from "./text-files.ts";

/** Lists the persons who speak, each with all forms of the name, for the search page to suggest as filters. */
export function buildPeople(
  partitions: readonly PartitionWords[],
  { people, forms }: Pick<SearchNames, "people" | "forms">,
): { readonly tag: string; readonly file: SealedFile } {
  const counts = countSpeakers(partitions);
  const rows: People = Array.from(forms, ([id, own]) => {
    const facet = counts.has(spellValue("person", id)) ? "person" : "asker";
    return { id, facet, names: people.get(id) ?? {}, forms: own } as const;
  }).filter(({ facet, id }) => counts.has(spellValue(facet, id)));
  const count = ({ facet, id }: People[number]): number => counts.get(spellValue(facet, id)) ?? 0;
  const content = JSON.stringify(rows.toSorted((a, b) => count(b) - count(a)));
  const tag = digestContent(content);
  return { tag, file: packFile(namePeopleFile(tag), content) };
}

/** The units of each person by facet, as the lexicon names them: `person/x`, `asker/x`. */
function countSpeakers(partitions: readonly PartitionWords[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, units] of partitions.flat()) {
    if (/^(?:person|asker)\//.test(word)) counts.set(word, (counts.get(word) ?? 0) + units);
  }
  return counts;
}
