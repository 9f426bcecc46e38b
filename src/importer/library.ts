import type { Directory } from "../transcript/directory.ts";
import type { StoredFile } from "./store.ts";

/** The people and outlets that labels may mean, and where their files come from. */
export interface Library {
  readonly directory: Directory;
  /** The file of a record that the content folder lacks, `people/hayashi-yoshimasa.yaml`. */
  findMissing(path: string): Promise<StoredFile | undefined>;
  /** Ids of units that the ledger knows of a conference: they are never given again. */
  listUsedIds(conference: string): readonly string[];
}
