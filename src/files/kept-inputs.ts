import { hash } from "node:crypto";
import { findCache, readEntry, writeEntry } from "./cache.ts";
import { type InputFile, type Inputs, readInputs } from "./inputs.ts";

/** Lists the files of a content folder with their digests. What has not changed since the last list is not read. */
export function takeInputs(root: string): Inputs {
  const cache = findCache();
  const key = hash("sha256", `inputs\n${root}`);
  const known = unpack(readEntry(cache, "checks", key));
  const inputs = readInputs(root, known);
  const isKept = [...inputs.files].every(([path, file]) => known?.files.get(path) === file);
  if (!isKept) writeEntry(cache, "checks", key, pack(inputs));
  return inputs;
}

function unpack(content: Buffer | undefined): Inputs | undefined {
  if (content === undefined) return undefined;
  const { at, files } = JSON.parse(content.toString()) as Packed;
  return { at, files: new Map(files) };
}

function pack({ at, files }: Inputs): string {
  const packed: Packed = { at, files: [...files] };
  return JSON.stringify(packed);
}

interface Packed {
  readonly at: number;
  readonly files: readonly (readonly [path: string, file: InputFile])[];
}
