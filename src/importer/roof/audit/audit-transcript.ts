import { createHash } from "node:crypto";
import { shortenText } from "../../../text/cut-text.ts";
import type { WithdrawnWords } from "../../../ledger/pure/withdrawn-words.ts";
import { type Place, type Problem, createProblem } from "../../../problems/problem.ts";
import type { ImportReport, ReportFile } from "../../../schemas/import-report.ts";
import { locateFrontmatter, locateYaml } from "../../../schemas/locate-field.ts";
import { unitIdPattern } from "../../../schemas/ids.ts";
import type { Transcript } from "../../../transcript/model/model.ts";
import { type ReportFault, applyReport } from "../../proof/apply-report.ts";
import { restoreWords } from "../../proof/restore-words.ts";
import { readSource } from "../../reading/read-source.ts";
import { type BodyToken, listBodyTokens } from "../../ground/words/body-tokens.ts";
import {
  type PrintedToken,
  type SourceToken,
  listSourceTokens,
} from "../../ground/words/source-words.ts";
import { type SpacedToken, writeTokens } from "../../ground/words/tokens.ts";
import { type Versions, explainDifferences, findUnit } from "./corrections.ts";
import { type Difference, findDifferences } from "../../ground/words/differences.ts";
import { type RemainingToken, leaveWithdrawn } from "./leave-withdrawn.ts";
import { leaveInserted } from "./leave-inserted.ts";
import { locateToken } from "./locate-token.ts";
import { type MovedStretch, findMovedStretches } from "./moved-stretches.ts";
import { findMovedWords } from "./moved-words.ts";
import { readOriginal } from "./original-words.ts";
import { writePrinted } from "./printed-words.ts";
import { isWholly, reportRestored } from "./restored-words.ts";

/** A transcript of the archive, its raw source and the report of its import. */
export interface AuditedTranscript {
  readonly transcript: Transcript;
  /** Path of the Markdown file, for problems. */
  readonly file: string;
  /** The whole Markdown file, so that problems of its frontmatter are told at their line. */
  readonly text: string;
  /** The raw file as received. */
  readonly raw: Uint8Array;
  readonly report: ReportFile;
  /** What the archive withdrew, and the source goes on saying. */
  readonly withdrawn: WithdrawnWords;
}

/**
 * Proves that a transcript is true to its raw source. The words of the source are those that the report says
 * are in the body, in fields or left out, each at its place, and the body must be the same words and
 * punctuation in the same order, but for what `corrections:` declares, for units that were withdrawn, and
 * for titles that the archive adds. No format and no rule of the importer takes part.
 */
export async function auditTranscript(audited: AuditedTranscript): Promise<Problem[]> {
  const { transcript, file, raw, report: kept } = audited;
  const { report } = kept;
  if (createHash("sha256").update(raw).digest("hex") !== report.source.sha256) {
    return [reportForeign(kept, file)];
  }
  const decoded = await readSource(transcript.frontmatter.source.file, raw, report.encoding);
  if ("problem" in decoded) return [reportUnread(file, decoded.problem)];
  const { body, faults } = applyReport(decoded.text, report);
  const source = leaveWithdrawn(body, transcript, audited.withdrawn);
  return [
    ...faults.slice(0, mostFaults).map((fault) => reportFault(kept, fault)),
    ...findMovedWords(report, audited),
    ...compareBodies(audited, source, decoded.text),
  ];
}

/** More would not say more. */
const mostFaults = 20;

function compareBodies(
  { file, text, transcript, report }: AuditedTranscript,
  source: readonly RemainingToken[],
  sourceText: string,
): Problem[] {
  const corrections = transcript.frontmatter.corrections ?? [];
  const tokens = listBodyTokens(transcript);
  const { body, unmatched: absent } = leaveInserted(tokens, corrections);
  const versions: Versions<RemainingToken> = { source, body };
  const differences = findDifferences(
    source.map((token) => token.text),
    versions.body.map((token) => token.text),
  );
  if (differences === undefined) return [reportOther(file)];
  const real = differences.filter((difference) => !isAllowed(difference, source, versions.body));
  const { undeclared, unmatched } = explainDifferences(real, corrections, versions);
  const printed = undeclared.length > 0 ? listSourceTokens(sourceText, report.report.syntax) : [];
  const { moved, others } = findMovedStretches(undeclared, versions);
  const isMore = others.some(({ after: [start, end] }) => end > start);
  const original = readOriginal(tokens, corrections);
  const restored = isMore
    ? original.expand(restoreWords(sourceText, report.report, original.body).tokens)
    : new Set<BodyToken>();
  const isRestored = ({ after }: Difference) => isWholly(body.slice(...after), restored);
  return [
    ...moved.map((stretch) => reportStretch({ file, text }, stretch, { ...versions, printed })),
    ...others.map((difference) =>
      isRestored(difference)
        ? reportRestored({ file, text }, difference, versions, report)
        : reportDifference({ file, text }, difference, { ...versions, printed }, report),
    ),
    ...[...absent, ...unmatched].map((index) => {
      const place = { file, ...locateFrontmatter(text, ["corrections", index]) };
      const { was, now, unit = "" } = corrections[index] ?? {};
      return reportUnmatched(place, was || now || unit, [`${file}#${unit}`]);
    }),
  ];
}

/**
 * A title may be added, and that of units that were all withdrawn may be gone. A label that somebody divided from its words
 * has a colon after it, whatever the source prints there.
 */
function isAllowed(
  { before, after }: Difference,
  source: readonly RemainingToken[],
  body: readonly BodyToken[],
): boolean {
  return (
    source.slice(...before).every(({ optional }) => optional) &&
    body.slice(...after).every((token) => token.heading || isMark(token))
  );
}

function isMark({ text, speech }: BodyToken): boolean {
  return !speech && /^[:：]$/u.test(text);
}

function reportDifference(
  { file, text }: Pick<AuditedTranscript, "file" | "text">,
  difference: Difference,
  versions: Versions<RemainingToken> & { readonly printed: readonly PrintedToken[] },
  kept: ReportFile,
): Problem {
  const { report } = kept;
  const was = versions.source.slice(...difference.before);
  const now = versions.body.slice(...difference.after);
  const unit = findUnit(difference, versions);
  const missing = listMissingUnits(was, report, versions);
  const same = was.map(({ word }) => word).join("") === now.map(({ word }) => word).join("");
  const [first] = difference.after;
  const place = locateToken(text, versions.body, Math.max(0, now.length > 0 ? first : first - 1));
  const fix = adviseChange(unit, difference, versions);
  return createProblem(
    same ? "characters-changed" : "words-changed",
    { file, line: place.line, column: place.column },
    {
      message: describeDifference(was, writePrinted(was, versions.printed), now),
      why: "A quotation would not be what was published.",
      fix,
    },
    [
      kept.file,
      ...(missing.length > 0 ? [`${file}#`] : []),
      ...[unit, ...missing, ...now.map(({ text }) => text)]
        .filter((id) => unitIdPattern.test(id))
        .map((id) => `${file}#${id}`),
    ],
  );
}

/** Words that only stand elsewhere are neither removed nor declared. */
function reportStretch(
  { file, text }: Pick<AuditedTranscript, "file" | "text">,
  { added, missing }: MovedStretch,
  {
    source,
    body,
    printed,
  }: Versions<RemainingToken> & { readonly printed: readonly PrintedToken[] },
): Problem {
  const was = source.slice(...missing.before);
  const line = was.find(({ word }) => word !== "")?.line ?? 1;
  const place = locateToken(text, body, added.after[0]);
  const [start] = missing.after;
  const where =
    start === 0
      ? "before all others"
      : `behind those of line ${String(locateToken(text, body, start - 1).line)}`;
  const units = body.slice(...added.after).map(({ unit }) => `${file}#${unit}`);
  return createProblem(
    "words-changed",
    { file, ...place },
    {
      message: `\`${shorten(writePrinted(was, printed))}\` stands at another place than in the source, where it is line ${String(line)}.`,
      why: "Readers would meet it in another order than it was said.",
      fix: `Move these words back, with the heading above them: in the source they stand ${where}.`,
    },
    [...new Set(units)],
  );
}

/** Units of the source, by their ids at the import, from which words are missing and which are not in the body. */
function listMissingUnits(
  was: readonly RemainingToken[],
  { units }: ImportReport,
  { body }: Versions,
): string[] {
  const standing = new Set(body.map(({ unit }) => unit));
  const ids = was.map(({ unit }) => units[unit]?.unit ?? "");
  return [...new Set(ids)].filter((id) => !standing.has(id));
}

/** An insertion is declared with `was: ""`: there are no words of the source to restore. */
function adviseChange(unit: string, { before, after }: Difference, { body }: Versions): string {
  const where = unit === "" ? "" : ` with unit ${unit}`;
  if (before[1] > before[0])
    return `Restore the words of the source, or declare the change below \`corrections:\`${where}.`;
  const isWhole = body.every(
    (token, index) =>
      token.unit !== unit || !token.speech || (index >= after[0] && index < after[1]),
  );
  return `Remove these words. If the source omits them, declare them below \`corrections:\`${where}, ${isWhole ? 'and `was: ""`, without `now`' : '`was: ""` and the words as `now`'}.`;
}

function describeDifference(
  was: readonly SourceToken[],
  printed: string,
  now: readonly SpacedToken[],
): string {
  const first = was.find(({ word }) => word !== "");
  const line = first === undefined ? "" : `line ${String(first.line)} of `;
  const [before, after] = [printed, writeTokens(now)].map((text) => `\`${shorten(text)}\``);
  if (now.length === 0) return `${before} in ${line}the source is missing.`;
  if (was.length === 0) return `${after} is not in the source.`;
  return `Unexpected ${after}, expected ${before} as in ${line}the source.`;
}

function reportUnmatched(place: Place, was: string, about: readonly string[]): Problem {
  const fault = {
    message: `The text does not show the correction of \`${shorten(was)}\`.`,
    why: "Readers would be told of a change that is not there.",
    fix: "Correct its unit and words, so that they are those of the source and of the text. If the text is as in the source, remove the correction.",
  };
  return createProblem("correction-unmatched", place, fault, about);
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

function reportUnread(file: string, { message }: Problem): Problem {
  return createProblem(
    "source-unread",
    { file },
    {
      message: `The words of the source cannot be listed: ${message}`,
      why: "The transcript cannot be compared with it.",
    },
  );
}

function reportForeign({ file, text, report }: ReportFile, transcript: string): Problem {
  return createProblem(
    "report-false",
    { file, ...locateYaml(text, ["source", "sha256"]) },
    {
      message: `The report is that of another source, \`${report.source.sha256.slice(0, 12)}…\`.`,
      why: "It proves nothing of the file beside it.",
      fix: "Restore the report, or import the source again.",
    },
    [transcript],
  );
}

function reportFault({ file, text }: ReportFile, { path, claimed, found }: ReportFault): Problem {
  return createProblem(
    "report-false",
    { file, ...locateYaml(text, path) },
    {
      message: `Unexpected claim \`${shorten(claimed)}\`, expected what the source says there, \`${shorten(found)}\`.`,
      why: "Words could be lost unseen.",
      fix: "Restore the report, or import the source again.",
    },
  );
}

function shorten(text: string): string {
  return text.length > 120 ? shortenText(text, 119) : text;
}
