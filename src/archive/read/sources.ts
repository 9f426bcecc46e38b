import { showName } from "../../text/show-characters.ts";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import { isImportReport } from "../../schemas/import-report.ts";
import { suggestNearest } from "../../problems/suggestion.ts";
import { locateFrontmatter } from "../../schemas/locate-field.ts";
import { findDigest, type Inputs } from "../../files/inputs.ts";
import type { ReadTranscript } from "./read-transcript.ts";

/** The content folder as the check of its raw texts needs it. */
export interface SourceFolder {
  readonly root: string;
  readonly shown: string;
  /** Files below content/sources, as paths below the content folder. */
  readonly paths: ReadonlySet<string>;
  /** The digests of files, where they are known. */
  readonly inputs?: Inputs | undefined;
}

/** Compares the raw text of a transcript with the digest in its frontmatter: it must exist and be unchanged. */
export async function checkSource(read: ReadTranscript, sources: SourceFolder): Promise<Problem[]> {
  if (read.fields.source === undefined) return [];
  const { file, sha256 } = read.fields.source;
  const path = `sources/${file}`;
  if (!sources.paths.has(path)) {
    const known = [...sources.paths]
      .filter((one) => !isImportReport(one))
      .map((one) => one.slice("sources/".length));
    const fault = {
      message: `There is no \`${showName(file)}\` in ${sources.shown}/sources.`,
      why: "Nobody could compare the transcript with the text as it was received.",
      fix: `Put the raw text there, or correct the path.${suggestNearest(file, known)}`,
    };
    return [await report("source-missing", "file", fault, read, sources)];
  }
  const known = findDigest(sources.inputs, path);
  const digest = known ?? (await digestSource(join(sources.root, path)));
  if (digest === undefined || digest === sha256) return [];
  const fault = {
    message: `Unexpected \`${sha256.slice(0, 12)}…\`, expected \`${digest}\`, the SHA-256 of sources/${file}.`,
    why: "The raw text is never edited, so one of the two is wrong.",
    fix: "Restore the file, or import the new text again.",
  };
  return [await report("source-changed", "sha256", fault, read, sources)];
}

async function report(
  kind: "source-missing" | "source-changed",
  key: "file" | "sha256",
  fault: Explanation,
  { path }: ReadTranscript,
  { root, shown }: SourceFolder,
): Promise<Problem> {
  const text = await readFile(join(root, path), "utf8");
  const place = { file: `${shown}/${path}`, ...locateFrontmatter(text, ["source", key]) };
  return createProblem(kind, place, fault);
}

/** Reads in pieces, since a source may be large; `undefined` if it cannot be read. */
async function digestSource(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}
