import { type Problem, createProblem } from "../problems/problem.ts";
import type { Directory } from "../transcript/speakers/directory.ts";
import type { Transcript } from "../transcript/model/model.ts";
import { parseTranscript } from "../transcript/parse/parse.ts";
import { listUnits } from "../transcript/model/read.ts";
import { listWords } from "../text/words.ts";
import { writeTranscript } from "../transcript/write/write.ts";
import type { DraftLabelMeaning, Dropped, Repair } from "./draft.ts";
import { verbatimFields } from "./account/apply-report.ts";
import type { AccountedWords } from "./account/create-report.ts";
import { type Fault, proveFidelity } from "./fidelity.ts";
import type { Format, Source } from "./format.ts";
import { nameTranscriptFile } from "./identity.ts";
import type { DocumentReport } from "./report.ts";
import type { FieldClaim } from "./steps/fields.ts";
import { listBodyWords } from "./words/body-words.ts";
import { listSourceWords } from "./words/source-words.ts";

/** What an import says became of the words that are not in the body. */
export interface DocumentClaims {
  readonly fields: readonly FieldClaim[];
  readonly labels: readonly DraftLabelMeaning[];
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
}

/** The written file and what the proof found. */
export interface DocumentProof {
  readonly markdown: string;
  /** The written file as it reads. */
  readonly transcript: Transcript;
  readonly report: DocumentReport;
  /** Everything that is wrong with the written file. */
  readonly problems: readonly Problem[];
  /** Of these, what is wrong with its speech: all that counts where fields are missing. */
  readonly speech: readonly Problem[];
}

/** Writes a transcript, reads the file back, and proves that it holds the words of its source. */
export function proveDocument(
  source: Source,
  format: Format,
  transcript: Transcript,
  directory: Directory,
  claims: DocumentClaims,
): DocumentProof {
  const markdown = writeTranscript(transcript);
  const { id, language } = transcript;
  const parsed = parseTranscript({ file: source.file, text: markdown, id, language }, directory);
  const read = parsed.transcript ?? transcript;
  const { words, faults } = proveFidelity(listSourceWords(source.text, format.syntax), {
    body: parsed.transcript === undefined ? [] : listBodyWords(read),
    fields: [...claims.fields, ...claims.labels].flatMap(({ from }) => from),
    dropped: claims.dropped,
    repairs: claims.repairs,
  });
  const speech = countTurns(read) > 0 ? [] : [reportSilence(source.file)];
  const problems = [
    ...speech,
    ...findChangedFields(claims).map((claim) => reportField(source.file, claim)),
    ...faults.map((fault) => reportFault(source.file, fault)),
    ...parsed.problems
      .filter(({ level, kind }) => level === "error" && kind !== "body-empty")
      .map(liftProblem),
  ];
  const report = createReport(source.file, read, claims, words);
  return { markdown, transcript: read, report, problems, speech };
}

/** The same claims as the report of the import lists them: what a label means is a field, too. */
export function listAccounted({
  fields,
  labels,
  dropped,
  repairs,
}: DocumentClaims): AccountedWords {
  const named = fields.map(({ name, value, from }) => ({ field: name, value, from }));
  const meant = labels.map(({ label, from }) => ({ field: "labels", value: label, from }));
  return { dropped, repairs, fields: [...named, ...meant] };
}

function findChangedFields({ fields }: DocumentClaims): FieldClaim[] {
  return fields.filter(({ name, value, from }) => {
    if (!verbatimFields.includes(name) || from.length === 0) return false;
    const words = from.flatMap(({ text }) => listWords(text));
    return words.sort().join(" ") !== listWords(value).sort().join(" ");
  });
}

function countTurns(transcript: Transcript): number {
  return [...listUnits(transcript)].reduce((sum, { unit }) => sum + unit.turns.length, 0);
}

function createReport(
  file: string,
  transcript: Transcript,
  { dropped, repairs }: DocumentClaims,
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

function reportField(file: string, { name, value, from }: FieldClaim): Problem {
  const text = from.map((part) => part.text.trim()).join(" ");
  return createProblem(
    "import-words",
    { file, line: from[0]?.line },
    {
      message: `The field ${name} is \`${value}\`, but the source has \`${text}\`.`,
      why: "Words would be lost without a report.",
      fix: "Correct the format.",
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
      message: `The words \`${text.slice(0, 200)}\` ${explanations[kind]}.`,
      why: "A transcript that is not true to its source is refused.",
      fix: "Choose another `--format`, or correct the source.",
    },
  );
}
