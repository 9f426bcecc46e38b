import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { ImportReport } from "../../../schemas/import-report.ts";
import { locateFrontmatter } from "../../../schemas/locate-field.ts";
import type { TranscriptFrontmatter } from "../../../schemas/transcript.ts";
import type { Transcript } from "../../../transcript/model/model.ts";
import { listTokenWords } from "../../proof/cells.ts";
import { verbatimFields } from "../../proof/verbatim-fields.ts";

/**
 * Finds words of the source that stand in another field than the report says. A field may be corrected
 * otherwise: its words are the archive's, and the report keeps those of the source.
 */
export function findMovedWords(
  { fields }: ImportReport,
  { transcript, file, text }: { transcript: Transcript; file: string; text: string },
): Problem[] {
  const { frontmatter } = transcript;
  const written = new Map(fields.map(({ field, value }) => [field, value]));
  const changed = verbatimFields.filter(
    (name) => written.has(name) && readField(frontmatter, name) !== written.get(name),
  );
  return changed.flatMap((from) => {
    const lost = subtract(written.get(from), readField(frontmatter, from));
    return changed.flatMap((to) => {
      const gained = subtract(readField(frontmatter, to), written.get(to));
      const isMoved = gained.length > 0 && gained.every((word) => lost.includes(word));
      if (to === from || !isMoved) return [];
      const place = { file, ...locateFrontmatter(text, listPath(to)) };
      return [reportMoved(place, { words: gained.join(" "), from, to })];
    });
  });
}

function listPath(field: string): string[] {
  return ["publisher", "url", "licence"].includes(field) ? ["source", field] : [field];
}

function readField(frontmatter: TranscriptFrontmatter, field: string): string | undefined {
  let value: unknown = frontmatter;
  for (const key of listPath(field)) value = (value as Record<string, unknown>)[key];
  return typeof value === "string" ? value : undefined;
}

/** Words of one value that another does not have. */
function subtract(value: string | undefined, other: string | undefined): string[] {
  const known = listTokenWords(other ?? "");
  return listTokenWords(value ?? "").filter((word) => !known.includes(word));
}

function reportMoved(
  place: { file: string; line: number; column: number },
  { words, from, to }: { words: string; from: string; to: string },
): Problem {
  return createProblem("words-changed", place, {
    message: `\`${words}\` stands in ${to}, and in ${from} by the report of the import.`,
    why: "Readers could not tell what was published as which.",
    fix: "Restore both fields, or import the source again with the fields as they should be.",
  });
}
