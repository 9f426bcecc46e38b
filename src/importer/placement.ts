import type { Directory } from "../transcript/directory.ts";
import type { Transcript } from "../transcript/model.ts";
import { parseTranscript } from "../transcript/parse.ts";
import { measureKinship } from "./continue-transcript.ts";
import type { ImportedDocument } from "./import-document.ts";
import { readStored } from "./store.ts";

/** What stands where a document would be written. */
export interface Placement {
  /** Path of the transcript below the content folder. */
  readonly path: string;
  /**
   * `free`: nothing. `same`: a transcript of this very source, perhaps corrected by hand since. `related`:
   * another version of the document. `foreign`: another document, or a file that cannot be read.
   */
  readonly standing: "free" | "same" | "related" | "foreign";
  readonly earlier?: Transcript;
}

/** Share of common units from which two transcripts are versions of one document. */
const kinship = 0.3;

/** Looks at what stands where a document would be written. */
export async function placeDocument(
  root: string,
  { identity, transcript, report }: Required<ImportedDocument>,
  sha256: string,
  directory: Directory,
): Promise<Placement> {
  const path = report.output ?? "";
  const bytes = await readStored(root, path);
  if (bytes === undefined) return { path, standing: "free" };
  const { id, language } = identity;
  const text = new TextDecoder().decode(bytes);
  const { transcript: earlier } = parseTranscript({ file: path, text, id, language }, directory);
  if (earlier === undefined) return { path, standing: "foreign" };
  if (earlier.frontmatter.source.sha256 === sha256) return { path, standing: "same", earlier };
  const related = measureKinship(earlier, transcript) >= kinship;
  return { path, standing: related ? "related" : "foreign", earlier };
}
