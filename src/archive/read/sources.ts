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
import { findConflict } from "../../files/read-text.ts";
import { findDigest, type Inputs } from "../../files/inputs.ts";
import type { ReadTranscript } from "./read-transcript.ts";

/** The content folder as the check of its raw texts needs it. */
export interface SourceFolder {
  readonly root: string;
  readonly shown: string;
  /** Files below content/sources, as paths below the content folder. */
  readonly paths: ReadonlySet<string>;
  /** Those that a transcript names: none of them is another one's source, misspelt. */
  readonly named: ReadonlySet<string>;
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
      .filter((one) => !isImportReport(one) && !sources.named.has(one))
      .map((one) => one.slice("sources/".length));
    const fault = {
      message: `There is no \`${showName(file)}\` in ${sources.shown}/sources.`,
      why: "Nobody could compare the transcript with the text as it was received.",
      fix: `Put the raw text there, or correct the path.${suggestNearest(file, known)}`,
    };
    const folders = path.split("/").slice(0, -1);
    const about = folders.map(
      (_, index) => `${sources.shown}/${folders.slice(0, index + 1).join("/")}`,
    );
    return [await report("source-missing", "file", fault, read, sources, about)];
  }
  const known = findDigest(sources.inputs, path);
  const digest = known ?? (await digestSource(join(sources.root, path)));
  if (digest === undefined || digest === sha256) return [];
  const fault = {
    message: `Unexpected \`${sha256.slice(0, 12)}…\`, expected \`${digest}\`, the SHA-256 of sources/${file}.`,
    why: "The raw text is never edited, so one of the two is wrong.",
    fix: await adviseChange(join(sources.root, path), `${sources.shown}/${path}`, sha256),
  };
  return [await report("source-changed", "sha256", fault, read, sources)];
}

/** What was done to a source, where that can be told: another end of each line, or a merge that was left open. */
async function adviseChange(path: string, file: string, sha256: string): Promise<string> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const text = bytes.toString("latin1");
  const unix = text.replaceAll("\r\n", "\n");
  const others = [unix, unix.replaceAll("\n", "\r\n")];
  if (others.some((one) => createHash("sha256").update(one, "latin1").digest("hex") === sha256))
    return "Only the ends of its lines differ: restore the file from its history, and let Git leave them with `sources/** -text` in .gitattributes.";
  if (findConflict(text, file) !== undefined)
    return "A merge was left open in it: restore the file from its history.";
  return "Restore the file, or import the new text again.";
}

async function report(
  kind: "source-missing" | "source-changed",
  key: "file" | "sha256",
  fault: Explanation,
  { path }: ReadTranscript,
  { root, shown }: SourceFolder,
  about?: readonly string[],
): Promise<Problem> {
  const text = await readFile(join(root, path), "utf8");
  const place = { file: `${shown}/${path}`, ...locateFrontmatter(text, ["source", key]) };
  return createProblem(kind, place, fault, about);
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
