import type { Problem } from "../../problems/problem.ts";
import type { WithdrawnWords } from "../../ledger/pure/withdrawn-words.ts";
import type { Publisher } from "../../schemas/publisher.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import type { StoredFile } from "./store.ts";

/** The people and outlets that labels may mean, and where their files come from. */
export interface Library {
  readonly directory: Directory;
  /** What is known of publishers. */
  readonly profiles: readonly Publisher[];
  /** What is wrong with the files of publishers, which are then not used. */
  readonly problems: readonly Problem[];
  /** The file of a person or outlet that the content folder lacks, `people/hayashi-yoshimasa.yaml`. */
  findMissing(path: string): Promise<StoredFile | undefined>;
  /** Ids of units that the ledger knows of a conference by any of its names: they are never given again. */
  listUsedIds(conferences: readonly string[]): readonly string[];
  /** What the archive withdrew of a transcript by any of the names of its conference. */
  findWithdrawn(transcript: Transcript): Promise<WithdrawnWords>;
  /** What the content folder held when it was first asked for: that is enough for one call of a command. */
  readHoldings(): Promise<Holdings>;
}

/** Which sources a content folder holds, and which ids are not to be given to another document. */
export interface Holdings {
  /** Paths of transcripts below the content folder, by the SHA-256 of the source each names. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Ids that conferences have, had (`formerly:`), or that were withdrawn or moved in the ledger. */
  readonly ids: ReadonlySet<string>;
  /** The present ids of conferences, by those that they had. */
  readonly renamed: ReadonlyMap<string, string>;
}
