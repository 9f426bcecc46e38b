import type { WithdrawnWords } from "../../ledger/pure/withdrawn-words.ts";
import { type Place, type Problem, createProblem } from "../../problems/problem.ts";
import { locateFrontmatter } from "../../schemas/locate-field.ts";
import { writeStart } from "../../schemas/start.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript, Turn } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { type ImportedDocument, importDocument } from "../import-document.ts";
import type { ImportOptions } from "../options.ts";
import { readSource } from "../read-source.ts";
import { explainDifferences, findUnit } from "./corrections.ts";
import { type Difference, findDifferences } from "./differences.ts";
import { leaveWithdrawn } from "./leave-withdrawn.ts";
import { type Token, cutTokens, listTokens } from "./tokens.ts";

/** A transcript of the archive and its raw source. */
export interface AuditedTranscript {
  readonly transcript: Transcript;
  /** Path of the Markdown file, for problems. */
  readonly file: string;
  /** The whole Markdown file, so that problems of its frontmatter are told at their line. */
  readonly text: string;
  /** The raw file as received. */
  readonly raw: Uint8Array;
  /** What the archive withdrew, and the source goes on saying. */
  readonly withdrawn: WithdrawnWords;
}

/**
 * Proves again that a transcript is true to its raw source: the source is imported anew, and what stands
 * in the archive must be the same words and punctuation in the same order, but for what
 * `corrections:` declares, for units that were withdrawn, and for titles that the archive adds.
 */
export async function auditTranscript(
  audited: AuditedTranscript,
  directory: Directory,
): Promise<Problem[]> {
  const { transcript, file, raw } = audited;
  const { encoding, file: name } = transcript.frontmatter.source;
  const decoded = await readSource(name, raw, encoding);
  if ("problem" in decoded) return [reportUnread(file, [decoded.problem])];
  const { sha256 } = transcript.frontmatter.source;
  const options = recallOptions(transcript);
  const fresh = importDocument({ file: name, ...decoded, sha256 }, options, directory);
  if (fresh.transcript === undefined) return [reportUnread(file, fresh.report.problems)];
  return compareBodies(audited, fresh.transcript, fresh);
}

/** What was said at the import, as far as the transcript shows it. */
function recallOptions(transcript: Transcript): ImportOptions {
  const { source, labels, title, start, timeZone, kind } = transcript.frontmatter;
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const known = turns.flatMap(({ label }) => label ?? []);
  return {
    labels: [...new Set([...known, ...Object.keys(labels ?? {})])],
    questioners: listLabels(turns, "questioner"),
    respondents: listLabels(turns, "respondent"),
    ...(source.format !== undefined && { format: source.format }),
    language: transcript.language,
    publisher: source.publisher,
    title,
    start: writeStart(start),
    timeZone,
    kind,
  };
}

function listLabels(turns: readonly Turn[], role: Turn["role"]): string[] {
  return [
    ...new Set(turns.filter((turn) => turn.role === role).flatMap(({ label }) => label ?? [])),
  ];
}

function compareBodies(
  { file, text: markdown, transcript: standing, withdrawn }: AuditedTranscript,
  fresh: Transcript,
  { report }: ImportedDocument,
): Problem[] {
  const source = leaveWithdrawn(fresh, standing, withdrawn);
  const versions = { source: listTokens(source), body: listTokens(standing) };
  const [before = [], after = []] = [versions.source, versions.body].map((tokens) =>
    tokens.map(({ text }) => text),
  );
  const differences = findDifferences(before, after);
  if (differences === undefined) return [reportOther(file)];
  const spare = new Set(report.dropped.map(({ text }) => joinTokens(cutTokens(text))));
  const real = differences.filter((difference) => !isAllowed(difference, versions.body, spare));
  const corrections = standing.frontmatter.corrections ?? [];
  const { undeclared, unmatched } = explainDifferences(real, corrections, versions);
  return [
    ...undeclared.map((difference) => reportDifference(file, difference, versions)),
    ...unmatched.map((index) => {
      const place = { file, ...locateFrontmatter(markdown, ["corrections", index]) };
      return reportUnmatched(place, corrections[index]?.was ?? "");
    }),
  ];
}

/** A title may be added, and so may words of the source that the importer dropped. */
function isAllowed(
  { before, after }: Difference,
  body: readonly Token[],
  dropped: ReadonlySet<string>,
): boolean {
  if (before[1] > before[0]) return false;
  const added = body.slice(...after);
  return added.every(({ heading }) => heading) || dropped.has(joinTokens(added));
}

function joinTokens(tokens: readonly Pick<Token, "text">[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

function reportDifference(
  file: string,
  difference: Difference,
  versions: { source: readonly Token[]; body: readonly Token[] },
): Problem {
  const was = versions.source.slice(...difference.before);
  const now = versions.body.slice(...difference.after);
  const unit = findUnit(difference, versions);
  const same = was.map(({ word }) => word).join("") === now.map(({ word }) => word).join("");
  const place = now[0] ?? versions.body[difference.after[0] - 1] ?? versions.body[0];
  return createProblem(
    same ? "characters-changed" : "words-changed",
    { file, line: place?.position.line, column: place?.position.column },
    {
      message: describeDifference(was, now),
      why: "A quotation would not be what was published.",
      fix: `Restore the words of the source, or declare the change below \`corrections:\`${unit === "" ? "" : ` with unit ${unit}`}.`,
    },
  );
}

function describeDifference(was: readonly Token[], now: readonly Token[]): string {
  const [before, after] = [was, now].map((tokens) => `\`${shorten(joinTokens(tokens))}\``);
  if (now.length === 0) return `${before} of the source is missing.`;
  if (was.length === 0) return `${after} is not in the source.`;
  return `Unexpected ${after}, expected ${before} as in the source.`;
}

function reportUnmatched(place: Place, was: string): Problem {
  return createProblem("correction-unmatched", place, {
    message: `The text does not show the correction of \`${shorten(was)}\`.`,
    why: "Readers would be told of a change that is not there.",
    fix: "Remove the correction, or correct its unit and words.",
  });
}

function reportOther(file: string): Problem {
  return createProblem(
    "words-changed",
    { file },
    {
      message: "The text differs from its source in more than two thousand words.",
      why: "It may belong to another source.",
      fix: "Correct `source:`, or import the source again.",
    },
  );
}

function reportUnread(file: string, problems: readonly Problem[]): Problem {
  const cause = problems.find(({ level }) => level === "error")?.message ?? "Unknown.";
  return createProblem(
    "source-unread",
    { file },
    {
      message: `The source cannot be imported: ${cause}`,
      why: "The transcript cannot be compared with it.",
    },
  );
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
