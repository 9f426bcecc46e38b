import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestFiles } from "../files/inputs.ts";
import { type Group, unpackGroup } from "./group.ts";
import type { SiteRecord } from "./record.ts";
import { readShare, type Share } from "./share.ts";

/** What stands in the folder of a share beside its files: from what it was made, and what it has. */
export interface PartFile {
  readonly share: Share;
  /** Digest of the code and the settings. */
  readonly code: string;
  /** Digest of the content. */
  readonly content: string;
  readonly groups: ReadonlyMap<string, Group>;
  /** How many bytes the files of a group have, by its name. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** Writes the file into the folder of a share that was built. */
export function writePartFile({ folder, share, code, inputs, readGroups }: SiteRecord): void {
  const packed: Packed = {
    ...{ format, share, code, content: digestFiles(inputs, "") },
    groups: Array.from(readGroups(), ([name, group]) => {
      const { key, reads, size } = group;
      return [name, key, reads, size, group.readPacked(), countBytes(folder, group)] as const;
    }),
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
    const groups = file.groups.map(
      ([name, key, reads, size, packed]) =>
        [name, unpackGroup({ key, reads, size }, () => packed)] as const,
    );
    const bytes = file.groups.map(([name, , , , , count]) => [name, count] as const);
    return { share, code, content, groups: new Map(groups), bytes: new Map(bytes) };
  } catch {
    return undefined;
  }
}

/** How many bytes the files of a group have in a folder. */
export function countBytes(folder: string, group: Group): number {
  const files = group.readParts().flatMap((part) => part.files);
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

const fileName = "lectern-part.json";
/** Raise this with any change of the file. */
const format = 3;

interface Packed {
  readonly format: number;
  readonly share: string;
  readonly code: string;
  readonly content: string;
  readonly groups: readonly (readonly [
    name: string,
    key: string,
    reads: readonly string[],
    size: number,
    packed: string,
    bytes: number,
  ])[];
}
