import { createHash } from "node:crypto";
import { compress } from "../../files/gzip.ts";
import { sealContent } from "../format/seal.ts";
import type { UnitText } from "../format/unit-text.ts";

/** A file of the index: its path below the index folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** A file with its seal. */
export interface SealedFile extends IndexFile {
  readonly content: Uint8Array;
}

export function sealFile(path: string, content: Uint8Array | string): SealedFile {
  return { path, content: sealContent(path, content) };
}

/** A file that is compressed with its seal in it, since the host may have the browser inflate it. */
export function packFile(path: string, content: Uint8Array | string): SealedFile {
  return { path, content: compress(sealContent(path, content)) };
}

/** A file of texts: consecutive units of one conference. */
export interface TextFile {
  /** Its name without ending, a digest of its content and of whose it is. */
  readonly name: string;
  readonly content: string;
  /** How many units are in it. */
  readonly units: number;
}

/**
 * Divides the texts of a conference's units into files of about `size` characters, so that a result is
 * shown after a few kilobytes and a hundred results after few requests.
 *
 * @param owner the address of the conference: two that say the same have files of their own
 */
export function divideTexts(texts: readonly UnitText[], owner: string, size = 12_000): TextFile[] {
  const files: UnitText[][] = [];
  let length = Infinity;
  for (const text of texts) {
    const own = JSON.stringify(text).length;
    if (length + own > size) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push(text);
    length += own;
  }
  return files.map((units) => {
    const content = JSON.stringify(units);
    return { name: digestContent(`${owner}\n${content}`), content, units: units.length };
  });
}

/** Twelve hexadecimal digits that change with the text or the bytes. */
export function digestContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
