import { join } from "node:path";
import { stringify } from "yaml";
import { readText } from "../files/read-text.ts";
import { type StoredFile, readStored } from "../importer/roof/store.ts";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { Proposal } from "./proposal.ts";

/** The file of a proposal that is accepted, `people/carney-jay.yaml`. */
export function writeProposal({ kind, id, name, title, aliases }: Proposal): StoredFile {
  const { order, ...rest } = name ?? {};
  const shown = { ...rest, ...(order === "family-first" && { order }) };
  const record = {
    ...(kind === "people" ? { names: [shown] } : { name: title }),
    ...(aliases.length > 0 && { aliases }),
  };
  return { path: `${kind}/${id}.yaml`, content: stringify(record, { lineWidth: 0 }) };
}

/** The record that a proposal becomes. */
export function createRecord({ id, name, title = {}, aliases }: Proposal): Person | Outlet {
  if (name === undefined) return { id, name: title, aliases: [...aliases] };
  return { id, names: [name], aliases: [...aliases], offices: [], links: [] };
}

/** Where proposals that were refused are remembered, a line each. */
export const rejectedFile = "proposed/rejected.txt";

/** What was refused: `people/<id>` and `outlets/<id>`. */
export async function readRejected(root: string): Promise<Set<string>> {
  if ((await readStored(root, rejectedFile)) === undefined) return new Set();
  const { text = "" } = await readText(join(root, rejectedFile), rejectedFile);
  return new Set(text.split(/\r?\n/).filter((line) => line !== ""));
}
