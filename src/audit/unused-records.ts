import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { showFolder } from "../files/content-folder.ts";
import { type Problem, createProblem } from "../problems/problem.ts";

/** Finds records of people and outlets to which no transcript leads: nobody speaks as them, asks for them or names them. */
export function findUnusedRecords({ entries, people, outlets, root }: Archive): Problem[] {
  const shown = showFolder(root);
  const used = new Set(entries.flatMap(listUsed));
  const records = [
    ...[...people.keys()].map((id) => `people/${id}`),
    ...[...outlets.keys()].map((id) => `outlets/${id}`),
  ];
  return records
    .filter((record) => !used.has(record))
    .map((record) => createProblem("record-unused", { file: `${shown}/${record}.yaml` }, unused));
}

function listUsed({ frontmatter, units }: TranscriptEntry): string[] {
  const { speakers, labels = {} } = frontmatter;
  const meant = Object.values(labels);
  const people = [...speakers, ...meant.flatMap(({ person }) => person ?? [])];
  const outlets = meant.flatMap(({ outlet }) => outlet ?? []);
  for (const unit of units) {
    const askers = unit.askers ?? [];
    people.push(...unit.people, ...askers.flatMap(({ person }) => person ?? []));
    outlets.push(...unit.outlets, ...askers.flatMap(({ outlet }) => outlet ?? []));
  }
  return [...people.map((id) => `people/${id}`), ...outlets.map((id) => `outlets/${id}`)];
}

const unused = {
  message: "No transcript leads to this record.",
  why: "Its page lists no conference.",
  fix: "Add its id to `speakers:` of the conferences concerned, write what labels print as its aliases, or remove the file. `npm run archive -- people` lists labels that mean nobody yet.",
};
