import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { locateYaml } from "../../schemas/locate-field.ts";
import type { Publisher } from "../../schemas/publisher.ts";

/** An address where a profile claims it. */
interface Claim {
  readonly text: string;
  readonly id: string;
  readonly index: number;
}

/**
 * Finds addresses that two profiles of publishers claim: a text from there could be of either. Of a host and a path
 * below it, the longer one counts, so that they may stand in two.
 */
export async function findSharedAddresses(
  publishers: ReadonlyMap<string, Publisher>,
  { root, shown }: { readonly root: string; readonly shown: string },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const first = new Map<string, Claim>();
  for (const claim of listClaims(publishers)) {
    const key = normaliseAddress(claim.text);
    const other = first.get(key);
    first.set(key, other ?? claim);
    if (other === undefined || other.id === claim.id) continue;
    const path = `publishers/${claim.id}.yaml`;
    const yaml = await readFile(join(root, path), "utf8");
    const place = locateYaml(yaml, ["found", "addresses", claim.index]);
    problems.push(
      createProblem(
        "address-duplicate",
        { file: `${shown}/${path}`, ...place },
        explain(claim, other),
      ),
    );
  }
  return problems;
}

function listClaims(publishers: ReadonlyMap<string, Publisher>): Claim[] {
  return [...publishers.values()].flatMap(({ id, found }) =>
    found.addresses.map((text, index) => ({ text, id, index })),
  );
}

/** @example normaliseAddress("Riverton.example/News/") → "riverton.example/News" */
function normaliseAddress(address: string): string {
  const [host = "", ...path] = address.split("/");
  return [host.toLowerCase(), ...path].join("/").replace(/\/$/u, "");
}

function explain({ text }: Claim, other: Claim): Explanation {
  return {
    message: `The address \`${text}\` stands in publishers/${other.id}.yaml too.`,
    why: "The importer cannot tell whose text a page from there is, and asks each time.",
    fix: "Leave it to one of them, or add to each the path below which its pages stand.",
  };
}
