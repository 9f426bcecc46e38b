import { type Problem, createProblem, hasErrors, sortProblems } from "../../problems/problem.ts";
import { undated } from "../../schemas/conference-id.ts";
import { longest } from "../../schemas/longest.ts";
import { readStart } from "../../schemas/start.ts";
import { findPresent } from "../../transcript/speakers/find-present.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { type ResolveLabel, createSpeakerFinder } from "../../transcript/speakers/resolve-label.ts";
import type { ReportHead } from "../proof/create-report.ts";
import { takeAsks } from "../ground/asks.ts";
import { chooseFormat } from "../presets/choose-format.ts";
import type { Draft } from "../ground/draft.ts";
import type { Format, Source } from "../ground/format.ts";
import { type Identity, nameTranscript } from "../decisions/identity.ts";
import { type ImportOptions, listGiven } from "../ground/options.ts";
import { type DocumentReport, refuseDocument } from "../ground/report.ts";
import { type DecidedFields, decideFields } from "../decisions/fields.ts";
import { createFrontmatter, nameRawFile } from "../decisions/frontmatter.ts";
import { type LabelPlan, planLabels } from "../decisions/labels/label-plan.ts";
import { gatherTurns, holdsWords, measureBlocks } from "../decisions/outline.ts";
import { createTranscript } from "../decisions/transcript.ts";
import { findProfile, listLikely } from "../presets/profiles/find-profile.ts";
import { describeProfile, useProfile } from "../presets/profiles/use-profile.ts";
import { DeepMarkup } from "../reading/deep-markup.ts";
import { countLines } from "../ground/lines.ts";
import { settleStart } from "../decisions/start.ts";
import { listDoubts } from "../decisions/structure.ts";
import { listMisdivisions } from "../decisions/misdivision.ts";
import { type DescribeTurn, planUnits } from "../decisions/units.ts";
import { proveDocument } from "../proof/prove-document.ts";

/** A raw document to be imported. */
export interface RawDocument extends Source {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Character encoding, where it is not UTF-8. */
  readonly encoding?: string;
}

/** What became of it: a report always, files only where every word is accounted for. */
export interface ImportedDocument {
  readonly report: DocumentReport;
  readonly identity?: Identity;
  readonly transcript?: Transcript;
  /** The whole Markdown file. */
  readonly markdown?: string;
  /** What is kept beside the raw file: where every word of it went. */
  readonly kept?: ImportReport;
}

/** A document that was not refused. */
export type WholeDocument = Required<ImportedDocument>;

/**
 * Imports one document, without touching any file.
 *
 * It is refused, with problems of level error in the report, where no format can read it, a required
 * field other than the start is missing, a date is in doubt, nobody speaks, or a word is not accounted for.
 */
export function importDocument(
  raw: RawDocument,
  options: ImportOptions,
  directory: Directory,
): ImportedDocument {
  const long = findLength(measureSource(raw.text));
  if (long !== undefined) return { report: refuseDocument(raw.file, [reportLength(raw, long)]) };
  const choice = chooseFormat(raw, options.format);
  if ("problem" in choice) return { report: refuseDocument(raw.file, [choice.problem]) };
  const { format } = choice;
  const { profiles = [] } = options;
  const found = findProfile(raw, profiles, options, format);
  if ("problem" in found) return { report: refuseDocument(raw.file, [found.problem]) };
  const near = found.profile === undefined ? listLikely(raw, profiles) : [];
  const said = { ...useProfile(options, found.profile), profiles: near };
  try {
    const imported = buildDocument(raw, format, format.read(raw, said), said, directory);
    const profile = describeProfile(imported, options, found);
    if (profile === undefined) return imported;
    const { report, kept } = imported;
    return {
      ...imported,
      report: { ...report, profile },
      ...(kept && { kept: { ...kept, options: listGiven(options), profile } }),
    };
  } catch (error) {
    const isDeep = error instanceof DeepMarkup;
    const problem = isDeep ? reportDepth(raw, error) : reportCrash(raw.file, format.name, error);
    return { report: { ...refuseDocument(raw.file, [problem]), format: format.name } };
  }
}

function buildDocument(
  raw: RawDocument,
  format: Format,
  draft: Draft,
  options: ImportOptions,
  directory: Directory,
): ImportedDocument {
  const long = findLength(measureBlocks(draft.blocks));
  if (long !== undefined)
    return {
      report: { ...refuseDocument(raw.file, [reportLength(raw, long)]), format: format.name },
    };
  if (!holdsWords(draft.blocks)) {
    const errors = draft.problems.filter(({ level }) => level === "error");
    const report = refuseDocument(raw.file, [...errors, reportEmpty(raw)]);
    return { report: { ...report, format: format.name } };
  }
  const { items, dropped: repeated } = gatherTurns(draft.blocks);
  const decided = decideFields(raw.file, draft, options);
  const { fields, warnings } = settleStart(raw, format.syntax, draft, decided);
  const turns = items.flatMap((item) => (item.kind === "turn" ? (item.label?.text ?? []) : []));
  const present = findPresent(fields.values.title ?? "", turns, directory);
  const labels = planLabels(raw.file, items, draft.labels, options, {
    find: createSpeakerFinder({ ...createFrontmatter(raw, fields), speakers: present }, directory),
    values: fields.values,
    directory,
  });
  const identity = nameDocument(format, fields, labels, options, directory);
  const frontmatter = createFrontmatter(raw, fields, { identity, labels, options });
  const describe = describeBy(createSpeakerFinder(frontmatter, directory), labels);
  const plans = planUnits(items, describe);
  const transcript = createTranscript(identity, frontmatter, plans, draft.footnotes);
  const meant = draft.labels.map(({ label, from }) => ({ field: "labels", value: label, from }));
  const claims = {
    fields: [...fields.claimed, ...meant],
    dropped: [...draft.dropped, ...repeated, ...fields.dropped],
    repairs: draft.repairs,
  };
  const head = describeImport(raw, format, identity, options);
  const proof = proveDocument(raw, head, transcript, directory, claims);
  const { asks, problems } = takeAsks(
    sortProblems([
      ...(raw.doubts ?? []),
      ...draft.problems.filter((problem) => !isAnswered(problem, options)),
      ...fields.problems,
      ...warnings,
      ...labels.problems,
      ...listMisdivisions(
        raw.file,
        plans,
        describe,
        new Set(labels.problems.map(({ line }) => line)),
        new Set(draft.labels.map(({ label }) => label)),
      ),
      ...(fields.problems.length > 0 ? proof.speech : proof.problems),
      ...listDoubts(raw.file, proof.transcript, options, {
        ...(draft.fields.title && { title: draft.fields.title }),
        publisher: fields.values.publisher,
      }),
    ]),
  );
  const report = {
    ...{ ...proof.report, format: format.name, confidence: draft.confidence, problems },
    ...(asks.length > 0 && { asks }),
  };
  const { markdown, kept } = proof;
  if (kept === undefined || hasErrors(problems)) return { report: { ...report, output: null } };
  const doubts = problems.map(({ kind, line, message }) => ({ kind, line, message }));
  const whole = doubts.length === 0 ? kept : { ...kept, doubts };
  return { report, identity, transcript: proof.transcript, markdown, kept: whole };
}

function describeImport(
  { file, sha256, encoding }: RawDocument,
  { name, syntax }: Format,
  identity: Identity,
  options: ImportOptions,
): ReportHead {
  return {
    source: { file: nameRawFile(file, identity), sha256 },
    format: name,
    syntax,
    ...(encoding !== undefined && { encoding }),
    options: listGiven(options),
  };
}

/** Describes turns as the written transcript will: by what its frontmatter says of their labels. */
function describeBy(resolve: ResolveLabel, { forms }: LabelPlan): DescribeTurn {
  return ({ label, role }) => {
    const speaker = label === undefined ? undefined : resolve(label.text);
    return {
      label: label && (forms.get(label.text) ?? label.text),
      role: role ?? speaker?.role ?? "respondent",
      generic: label === undefined || speaker?.generic === true,
    };
  };
}

function nameDocument(
  { naming }: Format,
  { values, kind }: DecidedFields,
  { speakers, uses, roles }: LabelPlan,
  options: ImportOptions,
  directory: Directory,
): Identity {
  const { start = undated, language = "und", title = "" } = values;
  const label = uses.find((use) => roles.get(use.label) === "respondent")?.label;
  const given = options.id ?? values.slug;
  return nameTranscript(
    { start: readStart(start), language, title, kind, speakers, label, given, naming },
    directory,
  );
}

/** A doubtful date no longer matters once the date is given. */
function isAnswered(problem: Problem, options: ImportOptions): boolean {
  const isDate = problem.kind === "import-date" || problem.kind === "import-dates";
  return isDate && options.start !== undefined;
}

type Lengths = Partial<Record<keyof typeof lengthNames, number>>;

/** What each length is called of which a source may have too much. */
const lengthNames = {
  source: "characters",
  lines: "lines",
  speech: "characters of speech, one of a script without spaces counted as three",
  blocks: "labels, paragraphs, items and cells",
} as const;

function measureSource(text: string): Lengths {
  return { source: text.length, lines: countLines(text) };
}

/** The first length that is more than may be. */
function findLength(lengths: Lengths): string | undefined {
  for (const [name, length] of Object.entries(lengths) as [keyof Lengths, number][]) {
    if (length > longest[name])
      return `${String(length)} ${lengthNames[name]}, expected at most ${String(longest[name])}`;
  }
  return undefined;
}

function reportLength({ file }: Source, length: string): Problem {
  return createProblem(
    "import-format",
    { file },
    {
      message: `The source has ${length}.`,
      why: "No transcript is that long.",
      fix: "Divide the file into its documents.",
    },
  );
}

function reportEmpty({ file }: Source): Problem {
  return createProblem(
    "import-speech",
    { file },
    {
      message: "The source is empty: it has no text of its own.",
      why: "There is nothing to import.",
      fix: "Check that the whole file was saved; a page that a script fills has no text without it.",
    },
  );
}

function reportDepth({ file }: Source, { line, message }: DeepMarkup): Problem {
  return createProblem(
    "import-format",
    { file, line },
    {
      message: `${message}.`,
      why: "It cannot be read in reasonable time, and no page is built like that.",
      fix: "Look for elements that are never closed, or choose another `--format`.",
    },
  );
}

function reportCrash(file: string, format: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return createProblem(
    "import-format",
    { file },
    {
      message: `The format \`${format}\` failed on the source: ${message}.`,
      why: "Nothing was imported.",
      fix: "Choose another format with `--format`.",
    },
  );
}
