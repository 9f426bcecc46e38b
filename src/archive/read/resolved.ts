import { hash } from "node:crypto";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { createLabelResolver } from "../../transcript/speakers/resolve-label.ts";
import type { ParsedHead } from "../cache/parse-cache.ts";

/** The labels of a transcript as printed, each once. */
export function listLabels(transcript: Transcript): string[] {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  return [...new Set(turns.flatMap((turn) => turn.label ?? []))];
}

/** How many characters a digest of what labels resolve to has. */
export const resolvedLength = 16;

/**
 * Digest, 16 hexadecimal digits, of the people and outlets that the labels of a parsed file resolve to: the model
 * takes nothing else from them. A new person thus leaves the models of all other transcripts in the cache.
 *
 * If a label is a problem, the whole directory counts, since the problem suggests names from it.
 */
export function digestResolved(head: Unresolved, directory: Directory, whole: string): string {
  const { frontmatter, labels, problems } = head;
  const isOpen = problems.some(({ kind }) => kind.startsWith("label-"));
  if (frontmatter === undefined || isOpen) return hash("sha256", whole).slice(0, resolvedLength);
  const resolve = createLabelResolver(frontmatter, directory);
  return hash("sha256", JSON.stringify(labels.map(resolve))).slice(0, resolvedLength);
}

type Unresolved = Omit<ParsedHead, "resolved" | "directory">;
