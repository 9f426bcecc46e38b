import { hash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { showFolder } from "../files/content-folder.ts";
import { digestFiles, haveSameFiles, type Inputs, readInputs } from "../files/inputs.ts";
import { takeInputs } from "../files/kept-inputs.ts";
import { digestProgram } from "../files/program-digest.ts";
import type { Problem } from "../problems/problem.ts";
import { isPassing } from "./proofs.ts";

/** What a check finds. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly transcripts: number;
  readonly statements: number;
  readonly exchanges: number;
}

export interface KeptCheck extends Findings {
  /** Whether the same files will be found to have the same problems. */
  readonly isLasting: boolean;
  /** The archive: the one that was checked, or, where nothing has changed since a check, it is read now. */
  readonly takeArchive: () => Promise<Archive>;
  /** What was found out about exactly these files beside the check, by a name. */
  readonly recall: (name: string) => string | undefined;
  readonly keep: (name: string, found: string) => void;
}

/**
 * Checks an archive, or says what its last check found, where no file of the content, of the code and of the settings
 * has changed since. A check itself proves only what has changed.
 */
export async function checkKept(root: string): Promise<KeptCheck> {
  const inputs = takeInputs(root);
  const files = [root, showFolder(root), await digestProgram(), digestFiles(inputs, "")];
  const locate = (name: string) => hash("sha256", [name, ...files].join("\n"));
  const recall = (name: string) => readEntry(findCache(), "checks", locate(name))?.toString();
  const keep = (name: string, found: string) => {
    writeEntry(findCache(), "checks", locate(name), found);
  };
  const known = recall("findings");
  if (known !== undefined) {
    const takeArchive = () => readAgain(root, inputs);
    return { ...(JSON.parse(known) as Findings), isLasting: true, takeArchive, recall, keep };
  }
  const { findings, archive, isLasting } = await checkNow(root, inputs);
  if (isLasting) keep("findings", JSON.stringify(findings));
  return { ...findings, isLasting, takeArchive: () => Promise.resolve(archive), recall, keep };
}

async function readAgain(root: string, inputs: Inputs): Promise<Archive> {
  const { readArchive } = await import("../archive/read/read-archive.ts");
  return await readArchive({ root, inputs });
}

/** What was found does not last where a file has changed meanwhile, or where the machine may have been at fault. */
async function checkNow(root: string, inputs: Inputs) {
  const { checkArchive } = await import("./check-archive.ts");
  const { archive, problems } = await checkArchive(root, { inputs });
  const units = archive.entries.flatMap((entry) => entry.units);
  const statements = units.filter(({ kind }) => kind === "statement").length;
  const exchanges = units.length - statements;
  const findings = { problems, transcripts: archive.entries.length, statements, exchanges };
  const isLasting = !problems.some(isPassing) && haveSameFiles(readInputs(root, inputs), inputs);
  return { findings, archive, isLasting };
}
