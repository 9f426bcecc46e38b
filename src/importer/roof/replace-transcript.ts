import {
  type Explanation,
  type Problem,
  createProblem,
  sortProblems,
} from "../../problems/problem.ts";
import type { WithdrawnWords } from "../../ledger/pure/withdrawn-words.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import { shortenText } from "../../text/cut-text.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { writeTranscript } from "../../transcript/write/write.ts";
import { listBodyTokens } from "../ground/words/body-tokens.ts";
import { writeTokens } from "../ground/words/tokens.ts";
import { locateRestored } from "../proof/locate-restored.ts";
import { restoreWords } from "../proof/restore-words.ts";
import type { Correction } from "./audit/corrections.ts";
import { readOriginal } from "./audit/original-words.ts";
import { type CarriedTranscript, carryCorrections } from "./carry-corrections.ts";
import { leaveWithdrawnUnits } from "./leave-withdrawn-units.ts";
import { continueTranscript } from "./continue-transcript.ts";
import type { WholeDocument } from "./import-document.ts";
import type { Library } from "./library.ts";

/** The transcript that stands, and what is known of it. */
export interface Standing {
  readonly earlier: Transcript;
  /** The report of its import, where one is kept, and the text of its source. */
  readonly kept?: ImportReport | undefined;
  readonly source?: string | undefined;
  /** Whether it is of another document, which is to be written over. */
  readonly isForeign: boolean;
  /** What the archive withdrew of it. */
  readonly withdrawn: WithdrawnWords;
  /** The text of the source that is imported now. */
  readonly text: string;
}

/**
 * Ids go with their words from the transcript that stands to the one that replaces it, and so does what was corrected,
 * inserted or put back by hand. Where that cannot be, the import is refused.
 */
export function replaceTranscript(
  imported: WholeDocument,
  { earlier, kept, source = "", isForeign, withdrawn, text }: Standing,
  { directory, listUsedIds }: Pick<Library, "directory" | "listUsedIds">,
): WholeDocument {
  const { report, identity } = imported;
  const file = report.source;
  const used = listUsedIds([identity.id, ...(earlier.frontmatter.formerly ?? [])]);
  const continued = continueTranscript(file, earlier, imported.transcript, used);
  const { transcript: open, left } = leaveWithdrawnUnits(continued.transcript, earlier, withdrawn);
  const body = listBodyTokens(earlier);
  const original = readOriginal(body, earlier.frontmatter.corrections ?? []);
  const { restored = [] } = kept ?? {};
  const back = kept && restored.length > 0 ? locateRestored(source, kept, original.body) : [];
  const carried = isForeign
    ? carryNothing(earlier, open)
    : carryCorrections(earlier, { ...continued, transcript: open }, body, original.expand(back));
  const markdown = writeTranscript(carried.transcript);
  const { id, language } = identity;
  const read = parseTranscript({ file, text: markdown, id, language }, directory);
  const problems = [
    ...continued.problems,
    ...listFates(file, carried),
    ...left.map((words) => reportLeft(file, words)),
    ...read.problems.filter(({ level }) => level === "error"),
  ];
  const isRefused = problems.some(({ level }) => level === "error");
  const transcript = read.transcript ?? carried.transcript;
  const renamed = renameUnits(imported.kept, imported.transcript, continued.transcript);
  return {
    ...imported,
    transcript,
    markdown,
    kept: restored.length > 0 ? noteRestored(text, renamed, restored, transcript) : renamed,
    report: {
      ...report,
      output: isRefused ? null : report.output,
      problems: sortProblems([...report.problems, ...problems]),
    },
  };
}

/** What was withdrawn does not come back with a new import. */
function reportLeft(file: string, words: string): Problem {
  return createProblem(
    "import-layout",
    { file },
    {
      message: `\`${shortenText(words, 119)}\` was withdrawn and is left out again.`,
      why: "The source goes on saying it.",
      fix: "If it is to come back, take its withdrawal out of permalinks/ in the content folder first.",
    },
  );
}

/** The report of an import that counts as kept what went over from the transcript that stood there. */
function noteRestored(
  text: string,
  report: ImportReport,
  restored: NonNullable<ImportReport["restored"]>,
  transcript: Transcript,
): ImportReport {
  const { corrections = [] } = transcript.frontmatter;
  const { body } = readOriginal(listBodyTokens(transcript), corrections);
  return restoreWords(text, report, body, restored).report ?? report;
}

/** Corrections of another document have no place in a new one. */
function carryNothing({ frontmatter }: Transcript, transcript: Transcript): CarriedTranscript {
  return { transcript, settled: [], lost: frontmatter.corrections ?? [], homeless: [] };
}

/** What became of corrections that do not go over to the new transcript: those that are lost refuse it. */
function listFates(file: string, { settled, lost, homeless }: CarriedTranscript): Problem[] {
  return [
    ...settled.map((one) =>
      createProblem(
        "import-layout",
        { file },
        {
          message: `The ${nameCorrection(one)} is left out.`,
          why: "The new transcript has the corrected words without it, or has no such unit.",
          fix: "Look at the unit; nothing else need be done if it is right.",
        },
      ),
    ),
    ...lost.map((one) =>
      refuse(
        file,
        `The ${nameCorrection(one)} would be lost.`,
        "take its entry out of `corrections:` there, write the words of the source again, and correct the new transcript",
      ),
    ),
    ...(homeless.length > 0
      ? [
          refuse(
            file,
            `\`${shortenText(writeTokens(homeless), 119)}\` would be lost, which the import leaves out and somebody put back.`,
            "take these words out of the transcript, and put them back into the new one",
          ),
        ]
      : []),
  ];
}

function refuse(file: string, message: string, way: string): Problem {
  const explanation: Explanation = {
    message,
    why: "The words beside it do not stand in the new transcript as they did.",
    fix: `Nothing was written. If it is to be replaced all the same, ${way}.`,
  };
  return createProblem("import-exists", { file }, explanation);
}

function nameCorrection({ unit, was, now = "" }: Correction): string {
  const words = was === "" ? now : was;
  const quoted = words === "" ? "" : ` of \`${shortenText(words, 119)}\``;
  return `${was === "" ? "insertion" : "correction"}${quoted} in ${unit}`;
}

/** The report names units as the transcript does. */
function renameUnits(kept: ImportReport, before: Transcript, after: Transcript): ImportReport {
  const ids = [...listUnits(after)].map(({ unit }) => unit.id);
  const names = new Map(
    [...listUnits(before)].map(({ unit }, index) => [unit.id, ids[index] ?? unit.id]),
  );
  return {
    ...kept,
    units: kept.units.map((unit) => ({ ...unit, unit: names.get(unit.unit) ?? unit.unit })),
  };
}
