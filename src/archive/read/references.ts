import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { suggestNearest } from "../../problems/suggestion.ts";
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

/**
 * Finds ids of persons, outlets and topics in a transcript's fields that no file has. One whose file cannot be read
 * is there.
 */
export async function findUnknownReferences(
  { path, fields }: ReadTranscript,
  directory: ReadDirectory,
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
    const about = [`${shown}/${reference.collection}`];
    return createProblem("reference-unknown", place, explain(reference, directory), about);
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

function explain({ collection, id }: Reference, directory: Directory): Explanation {
  const hint = suggestNearest(id, directory[collection].keys());
  return {
    message: `There is no \`${id}\` in content/${collection}.`,
    why: "Its name and its page would be missing.",
    fix: `Correct the id, or write ${collection}/${id}.yaml.${hint}`,
  };
}
