import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { writeName } from "../../schemas/write-name.ts";
import { locateYaml } from "../../schemas/locate-field.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";

/** An alias or a name where it is written. */
interface Alias {
  readonly text: string;
  readonly path: string;
  readonly id: string;
  readonly place: readonly (string | number)[];
}

/**
 * Finds aliases that two files claim, or that are another record's name, and names that two outlets have: a label with
 * one could not be resolved. Two persons may have one name.
 */
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
    if (other === undefined || isAllowed(alias, other)) continue;
    const [wrong, right] = isName(alias) && !isName(other) ? [other, alias] : [alias, other];
    const yaml = await readFile(join(root, wrong.path), "utf8");
    const place = { file: `${shown}/${wrong.path}`, ...locateYaml(yaml, wrong.place) };
    const about = [[alias.id, other.id].sort().join(" ")];
    problems.push(createProblem("alias-duplicate", place, explain(wrong, right), about));
  }
  return problems;
}

function listAliases({ people, outlets }: Directory): Alias[] {
  return [
    ...[...people.values()].flatMap(({ id, names, aliases }) =>
      listRecord(`people/${id}.yaml`, id, names.map(writeName), aliases),
    ),
    ...[...outlets.values()].flatMap(({ id, name, aliases }) =>
      listRecord(`outlets/${id}.yaml`, id, Object.values(name), aliases),
    ),
  ];
}

function listRecord(
  path: string,
  id: string,
  names: readonly string[],
  aliases: readonly string[],
): Alias[] {
  const key = path.startsWith("people/") ? "names" : "name";
  return [
    ...names.map((text) => ({ text, path, id, place: [key] })),
    ...aliases.map((text, index) => ({ text, path, id, place: ["aliases", index] })),
  ];
}

/** A record may repeat its own name, and persons may have the name of another person. */
function isAllowed(alias: Alias, other: Alias): boolean {
  const isOwn = alias.path === other.path && (isName(alias) || isName(other));
  return isOwn || (isName(alias) && isName(other) && !alias.path.startsWith("outlets/"));
}

function isName({ place }: Alias): boolean {
  return place.length === 1;
}

function explain(alias: Alias, other: Alias): Explanation {
  const owner = alias.path === other.path ? "this file, further up," : other.path;
  return {
    message: `The ${isName(alias) ? "name" : "alias"} \`${alias.text}\` stands in ${owner} too.`,
    why: "A label could mean either.",
    fix: isName(alias)
      ? `If they are one, write what only one of the two files has into the other, and remove it.`
      : isName(other)
        ? `Remove it here: it is the name of ${other.path}.`
        : "Leave it to the one that always has it, or take it from both and use `labels:` in the transcripts concerned.",
  };
}
