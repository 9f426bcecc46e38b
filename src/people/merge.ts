import { stringify } from "yaml";
import type { StoredFile } from "../importer/roof/store.ts";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { Proposal } from "./proposal.ts";
import { writeName } from "../schemas/write-name.ts";

/** A record that a proposal goes into as another name, and its file. */
export interface MergedRecord {
  readonly kind: Proposal["kind"];
  readonly record: Person | Outlet;
  readonly file: StoredFile;
}

/** Adds the name that a proposal suggests, and its aliases, to the aliases of a record. */
export function mergeProposal(proposal: Proposal, record: Person | Outlet): MergedRecord {
  const { kind, name, title = {} } = proposal;
  const names = name === undefined ? Object.values(title) : [writeName(name)];
  const aliases = [...new Set([...record.aliases, ...names, ...proposal.aliases])];
  const merged = { ...record, aliases };
  const { id, ...content } = merged;
  const shown = Object.fromEntries(
    Object.entries(content).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  const file = { path: `${kind}/${id}.yaml`, content: stringify(shown, { lineWidth: 0 }) };
  return { kind, record: merged, file };
}
