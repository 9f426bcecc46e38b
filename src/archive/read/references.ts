import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { findNearest } from "../../problems/suggestion.ts";
import { locateFrontmatter } from "../../schemas/locate-field.ts";
import type { ReadTranscript } from "./read-transcript.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { ReadDirectory } from "./read-directory.ts";

/** An id in frontmatter that should be the name of a file. */
interface Reference {
  readonly collection: "people" | "outlets" | "topics";
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** The ids that transcripts name in their fields, as `people/hayashi-yoshimasa`, and how often each is named. */
export type Named = ReadonlyMap<string, number>;

export function countNamed(files: readonly ReadTranscript[]): Named {
  const counts = new Map<string, number>();
  for (const { collection, id } of files.flatMap(({ fields }) => listReferences(fields))) {
    const name = `${collection}/${id}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/**
 * Finds ids of persons, outlets and topics in a transcript's fields that no file has. One whose file cannot be read
 * is there.
 *
 * @param named all ids that transcripts name: a record that none names may be the missing one, renamed
 */
export async function findUnknownReferences(
  { path, fields }: ReadTranscript,
  directory: ReadDirectory,
  named: Named,
  { root, shown }: { readonly root: string; readonly shown: string },
): Promise<Problem[]> {
  const unknown = listReferences(fields).filter(
    ({ collection, id }) =>
      !directory[collection].has(id) && !directory.unread.has(`${collection}/${id}`),
  );
  if (unknown.length === 0) return [];
  const text = await readFile(join(root, path), "utf8");
  return unknown.map((reference) => {
    const place = { file: `${shown}/${path}`, ...locateFrontmatter(text, reference.path) };
    const { collection, id } = reference;
    const about = [`${shown}/${collection}`, `${shown}/${collection}/${id}.yaml`];
    return createProblem("reference-unknown", place, explain(reference, directory, named), about);
  });
}

function listReferences(fields: ReadTranscript["fields"]): Reference[] {
  const { speakers = [], topics = [], labels = {} } = fields;
  const references: Reference[] = [];
  for (const [index, id] of speakers.entries()) {
    references.push({ collection: "people", id, path: ["speakers", index] });
  }
  for (const [index, id] of topics.entries()) {
    references.push({ collection: "topics", id, path: ["topics", index] });
  }
  for (const [label, { person, outlet }] of Object.entries(labels)) {
    const path = ["labels", label];
    if (person !== undefined) {
      references.push({ collection: "people", id: person, path: [...path, "person"] });
    }
    if (outlet !== undefined) {
      references.push({ collection: "outlets", id: outlet, path: [...path, "outlet"] });
    }
  }
  return references;
}

function explain({ collection, id }: Reference, directory: Directory, named: Named): Explanation {
  const known = [...directory[collection].keys()];
  const unnamed = known.filter((one) => !named.has(`${collection}/${one}`));
  const isMisspelt = named.get(`${collection}/${id}`) === 1 && findNearest(id, known) !== undefined;
  const renamed = isMisspelt ? undefined : findSimilarId(id, unnamed);
  const similar = findSimilarId(id, known);
  const hint = similar === undefined ? "" : ` Did you mean \`${similar}\`?`;
  const file = `${collection}/${id}.yaml`;
  return {
    message: `There is no \`${id}\` in content/${collection}.`,
    why: "Its name and its page would be missing.",
    fix:
      renamed === undefined
        ? `Correct the id, or write ${file}.${hint}`
        : `If ${collection}/${renamed}.yaml, which no transcript names, is this record under another name, rename it back to ${file}. If not, correct the id, or write ${file}.`,
  };
}

/** An id that differs in a few letters, or the only one that has a word in common. */
function findSimilarId(id: string, known: readonly string[]): string | undefined {
  const nearest = findNearest(id, known);
  if (nearest !== undefined) return nearest;
  const words = new Set(id.split("-"));
  const sharing = known.filter((one) => one.split("-").some((word) => words.has(word)));
  return sharing.length === 1 ? sharing[0] : undefined;
}
