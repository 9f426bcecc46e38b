import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file to be written below the content folder. */
export interface StoredFile {
  /** With `/`, `transcripts/2022/….md`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files or none: each is written beside its place first and renamed when all are there. A
 * rename that fails puts back what the ones before it replaced, and throws.
 */
export async function storeFiles(root: string, files: readonly StoredFile[]): Promise<void> {
  const drafts = files.map(({ path }) => `${join(root, path)}.${randomUUID()}.tmp`);
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, { content }] of files.entries()) {
      const draft = drafts[index] ?? "";
      await mkdir(dirname(draft), { recursive: true });
      await writeFile(draft, content, { flag: "wx" });
    }
    for (const [index, { path }] of files.entries()) {
      const place = join(root, path);
      const before = await readStored(root, path);
      undo.unshift(() =>
        before === undefined ? rm(place, { force: true }) : writeFile(place, before),
      );
      await rename(drafts[index] ?? "", place);
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
  }
}

/** The bytes of a file below the content folder; undefined where there is none. */
export async function readStored(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
