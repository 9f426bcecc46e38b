import type { FacetName } from "./state.ts";

/** `people/<tag>.packed`: the persons who speak in the index, those with most units first. */
export type People = readonly PersonRow[];

export interface PersonRow {
  readonly id: string;
  /** The facet in which the person is found: who answered, or only ever asked. */
  readonly facet: Extract<FacetName, "person" | "asker">;
  /** The name by language. */
  readonly names: Readonly<Record<string, string>>;
  /** Every form of the name, as people write it, in any script. */
  readonly forms: readonly string[];
}

/** The name of the file of persons. */
export function namePeopleFile(tag: string): string {
  return `people/${tag}.packed`;
}
