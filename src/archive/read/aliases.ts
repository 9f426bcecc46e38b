import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { locateYaml } from "../../schemas/locate-field.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";

/** An alias where it is written. */
interface Alias {
  readonly text: string;
  readonly path: string;
  readonly index: number;
}

/** Finds aliases that two files claim: a label with such an alias could not be resolved. */
export async function findSharedAliases(
  directory: Directory,
  { root, shown }: { readonly root: string; readonly shown: string },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const first = new Map<string, Alias>();
  for (const alias of listAliases(directory)) {
    const key = alias.text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
    const other = first.get(key);
    first.set(key, other ?? alias);
    if (other === undefined) continue;
    const yaml = await readFile(join(root, alias.path), "utf8");
    const place = { file: `${shown}/${alias.path}`, ...locateYaml(yaml, ["aliases", alias.index]) };
    problems.push(createProblem("alias-duplicate", place, explain(alias, other)));
  }
  return problems;
}

function listAliases(directory: Directory): Alias[] {
  return (["people", "outlets"] as const).flatMap((collection) =>
    [...directory[collection].values()].flatMap(({ id, aliases }) =>
      aliases.map((text, index) => ({ text, path: `${collection}/${id}.yaml`, index })),
    ),
  );
}

function explain(alias: Alias, other: Alias): Explanation {
  const owner = alias.path === other.path ? "this file, further up," : other.path;
  return {
    message: `The alias \`${alias.text}\` stands in ${owner} too.`,
    why: "A label could mean either.",
    fix: "Leave it to the one that always has it, or take it from both and use `labels:` in the transcripts concerned.",
  };
}
