import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readBytes } from "../../files/read-text.ts";
import { isMissing } from "../../files/system-error.ts";
import { writeWhole } from "../../files/write-whole.ts";

/** A file to be written below the content folder. */
export interface StoredFile {
  /** With `/`, `transcripts/2022/….md`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes all files below the content folder, or none. */
export async function storeFiles(root: string, files: readonly StoredFile[]): Promise<void> {
  const placed = files.map(({ path, content }) => ({ path: join(root, path), content }));
  await writeWhole(placed, { root });
}

/** Removes files below the content folder that nothing leads to any more; one that cannot be removed stays. */
export async function removeStored(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(root, path), { force: true }).catch(() => undefined);
}

/** The bytes of a file below the content folder; undefined where there is none. */
export async function readStored(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(join(root, path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
