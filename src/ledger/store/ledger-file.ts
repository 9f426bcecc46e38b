import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createLedger, type Ledger, type Placed, readLedgerLines } from "../pure/ledger.ts";
import type { Problem } from "../../problems/problem.ts";
import { readText } from "../../files/read-text.ts";
import { writeWhole } from "../../files/write-whole.ts";

/** A ledger as read from `content/permalinks`, with what is wrong in its files. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/**
 * Reads `permalinks/*.jsonl` of a content folder; an archive that never published has an empty ledger.
 *
 * @param shown how the content folder is named in problems
 */
export async function readLedger(root: string, shown: string): Promise<ReadLedger> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const records: Placed[] = [];
  const problems: Problem[] = [];
  for (const name of names.filter((one) => one.endsWith(".jsonl")).sort()) {
    const file = `${shown}/${folder}/${name}`;
    const read = await readText(join(root, folder, name), file);
    const lines = readLedgerLines(file, read.text ?? "");
    records.push(...lines.records);
    problems.push(...read.problems, ...lines.problems);
  }
  return { ledger: createLedger(records), problems };
}

/** Writes ledger files, by name: all or none. */
export async function writeLedgerFiles(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await writeWhole(
    [...files].map(([name, content]) => ({ path: join(root, folder, name), content })),
  );
}

/** Earlier words as the ledger keeps them: a line a block, deflated, in base64. */
export function packText(text: readonly string[]): string {
  return deflateRawSync(text.join("\n"), { level: 9 }).toString("base64");
}

/** The opposite of `packText`; undefined for what is no such text. */
export function unpackText(packed: string): string[] | undefined {
  try {
    const limit = { maxOutputLength: 10_000_000 };
    return inflateRawSync(Buffer.from(packed, "base64"), limit).toString("utf8").split("\n");
  } catch {
    return undefined;
  }
}

const folder = "permalinks";
