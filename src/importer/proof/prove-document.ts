import { type Problem, createProblem } from "../../problems/problem.ts";
import { cutText } from "../../text/cut-text.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { writeTranscript } from "../../transcript/write/write.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import { type ReportHead, accountForWords } from "./create-report.ts";
import type { Fault } from "./find-faults.ts";
import { keepsWords } from "./verbatim-fields.ts";
import type { Claims, FieldClaim } from "../ground/draft.ts";
import type { Source } from "../ground/format.ts";
import { nameTranscriptFile } from "../decisions/identity.ts";
import type { DocumentReport } from "../ground/report.ts";
import { listBodyTokens } from "../ground/words/body-tokens.ts";

/** The written file and what the proof found. */
export interface DocumentProof {
  readonly markdown: string;
  /** The written file as it reads. */
  readonly transcript: Transcript;
  readonly report: DocumentReport;
  /** What is kept of it; undefined where words are not accounted for. */
  readonly kept: ImportReport | undefined;
  /** Everything that is wrong with the written file. */
  readonly problems: readonly Problem[];
  /** Of these, what is wrong with its speech: all that counts where fields are missing. */
  readonly speech: readonly Problem[];
}

/** Writes a transcript, reads the file back, and proves that it holds the words of its source. */
export function proveDocument(
  source: Source,
  head: ReportHead,
  transcript: Transcript,
  directory: Directory,
  claims: Claims,
): DocumentProof {
  const markdown = writeTranscript(transcript);
  const { id, language } = transcript;
  const parsed = parseTranscript({ file: source.file, text: markdown, id, language }, directory);
  const read = parsed.transcript ?? transcript;
  const body = parsed.transcript === undefined ? [] : listBodyTokens(read);
  const { words, report: kept, faults } = accountForWords(source.text, head, claims, body);
  const speech = countTurns(read) > 0 ? [] : [reportSilence(source.file)];
  const problems = [
    ...speech,
    ...findChangedFields(claims).map((claim) => reportField(source.file, claim)),
    ...faults.map((fault) => reportFault(source.file, fault)),
    ...(kept === undefined && faults.length === 0 ? [reportPlaces(source.file)] : []),
    ...parsed.problems
      .filter(({ level, kind }) => level === "error" && kind !== "body-empty")
      .map(liftProblem),
  ];
  const report = createReport(source.file, read, claims, words);
  return { markdown, transcript: read, report, kept, problems, speech };
}

function findChangedFields({ fields }: Claims): FieldClaim[] {
  return fields.filter((claim) => claim.from.length > 0 && !keepsWords(claim));
}

function countTurns(transcript: Transcript): number {
  return [...listUnits(transcript)].reduce((sum, { unit }) => sum + unit.turns.length, 0);
}

function createReport(
  file: string,
  transcript: Transcript,
  { dropped, repairs }: Claims,
  words: DocumentReport["words"],
): DocumentReport {
  const units = [...listUnits(transcript)].map(({ unit }) => unit);
  const labels = new Map<string, number>();
  for (const { label = "" } of units.flatMap(({ turns }) => turns)) {
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const { id, language } = transcript;
  return {
    source: file,
    output: nameTranscriptFile({ id, language }),
    format: null,
    confidence: 0,
    words,
    dropped,
    repairs,
    statements: units.filter(({ kind }) => kind === "statement").length,
    exchanges: units.filter(({ kind }) => kind === "exchange").length,
    turns: countTurns(transcript),
    labels: Object.fromEntries(labels),
    problems: [],
  };
}

/** What is wrong with the written file is told at the source, since the file is not kept. */
function liftProblem(problem: Problem): Problem {
  return { ...problem, line: 1, column: 1, message: `In the transcript: ${problem.message}` };
}

function reportSilence(file: string): Problem {
  return createProblem(
    "import-speech",
    { file },
    {
      message: "Nobody speaks in the source.",
      why: "There is nothing to import.",
      fix: "Name the labels with `--label`, or choose another `--format`.",
    },
  );
}

function reportField(file: string, { field, value, from }: FieldClaim): Problem {
  const text = from.map((part) => part.text.trim()).join(" ");
  return createProblem(
    "import-words",
    { file, line: from[0]?.line },
    {
      message: `The field ${field} is \`${value}\`, but the source has \`${text}\`.`,
      why: "Words would be lost without a report.",
      fix: "Correct the format.",
    },
  );
}

function reportPlaces(file: string): Problem {
  return createProblem(
    "import-words",
    { file },
    {
      message: "Words that are left out do not stand where they are said to.",
      why: "Nobody could prove the transcript later.",
      fix: "Choose another `--format`, or mend the format.",
    },
  );
}

const explanations: Readonly<Record<Fault["kind"], string>> = {
  lost: "of the source are not in the body, nor in a field, nor listed as dropped",
  invented: "of the transcript are not in the source, or not in this order",
  misplaced: "are listed as dropped or as a field, but are not on that line of the source",
};

function reportFault(file: string, { kind, text, line }: Fault): Problem {
  return createProblem(
    "import-words",
    { file, line: kind === "invented" ? 1 : line },
    {
      message: `The words \`${cutText(text, 200)}\` ${explanations[kind]}.`,
      why: "A transcript that is not true to its source is refused.",
      fix: "Choose another `--format`, or correct the source.",
    },
  );
}
