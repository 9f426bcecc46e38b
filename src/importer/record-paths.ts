import type { Transcript } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";

/** Files of the people and outlets that a transcript means, so that its folder stands by itself. */
export function listRecordPaths(transcript: Transcript): string[] {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const people = [
    ...transcript.frontmatter.speakers,
    ...turns.flatMap(({ person }) => person ?? []),
  ];
  const outlets = turns.flatMap(({ outlet }) => outlet ?? []);
  const paths = [
    ...people.map((id) => `people/${id}.yaml`),
    ...outlets.map((id) => `outlets/${id}.yaml`),
  ];
  return [...new Set(paths)];
}
