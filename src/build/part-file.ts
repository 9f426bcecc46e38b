import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestFiles } from "../files/inputs.ts";
import { type PackedParts, packParts, type SiteRecord, unpackParts } from "./record.ts";
import { readShare, type Share } from "./share.ts";
import type { Part } from "./record.ts";

/** What stands in the folder of a share beside its files: from what it was made, and what it has. */
export interface PartFile {
  readonly share: Share;
  /** Digest of the code and the settings. */
  readonly code: string;
  /** Digest of the content. */
  readonly content: string;
  readonly parts: ReadonlyMap<string, Part>;
}

/** Writes the file into the folder of a share that was built. */
export function writePartFile({ folder, share, code, inputs, readParts }: SiteRecord): void {
  const packed: Packed = {
    ...{ format, share, code, content: digestFiles(inputs, "") },
    parts: packParts(readParts()),
  };
  writeFileSync(join(folder, fileName), JSON.stringify(packed));
}

/** Reads the file of a folder; undefined where there is none, or one that is not whole. */
export function readPartFile(folder: string): PartFile | undefined {
  try {
    const file = JSON.parse(readFileSync(join(folder, fileName), "utf8")) as Packed;
    const share = readShare(file.share);
    if (file.format !== format || share === undefined) return undefined;
    const { code, content } = file;
    return { share, code, content, parts: unpackParts(file.parts) };
  } catch {
    return undefined;
  }
}

const fileName = "lectern-part.json";
/** Raise this with any change of the file. */
const format = 1;

interface Packed {
  readonly format: number;
  readonly share: string;
  readonly code: string;
  readonly content: string;
  readonly parts: PackedParts;
}
