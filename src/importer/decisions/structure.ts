import { type Problem, createProblem } from "../../problems/problem.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { createMatcher } from "../../text/match-pattern.ts";
import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import { findKind } from "../grammar/kind.ts";
import { isProse } from "../grammar/segments.ts";
import { listSaid } from "../grammar/labels/told.ts";
import type { ImportOptions } from "../ground/options.ts";
import type { DraftField } from "../ground/draft.ts";

/** Kinds of conference that consist of questions. */
const questioned = new Set([
  "regular",
  "extraordinary",
  "briefing",
  "joint",
  "gaggle",
  "doorstop",
  "interview",
]);

/**
 * What is doubtful in the structure of a whole transcript: nobody asks in a conference of questions, a label that was
 * named is not met, the title is also that of the site.
 */
export function listDoubts(
  file: string,
  transcript: Transcript,
  options: ImportOptions,
  { title, publisher }: { readonly title?: DraftField; readonly publisher?: string | undefined },
): Problem[] {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const met = turns.map(({ label = "" }) => normaliseLabel(label));
  const isMet = (label: string) => met.some(createMatcher(normaliseLabel(label)));
  const labels = new Set(turns.flatMap(({ label }) => label ?? []));
  const unmet = listSaid(options).filter((label) => !isMet(label));
  const asked = [...listUnits(transcript)].some(({ unit }) => unit.kind === "exchange");
  const answers = [...labels].some((label) => findRoleWord(label) === "respondent");
  const isMeant = answers || questioned.has(transcript.frontmatter.kind);
  const silent = !asked && turns.length > 1 && isMeant;
  const first = turns.findIndex(({ role }) => role === "questioner");
  const below = first < 0 ? [] : turns.slice(first + 1);
  const unanswered = below.length > 0 && asked && !below.some(({ role }) => role === "respondent");
  return [
    ...unmet.map((label) => reportUnmet(file, label)),
    ...(unanswered ? [reportUnanswered(file)] : []),
    ...(silent ? [reportSilent(file, [...labels])] : []),
    ...reportOneAsker(file, transcript),
    ...(options.title === undefined && title !== undefined
      ? checkTitle(file, title, publisher)
      : []),
  ];
}

function reportUnmet(file: string, label: string): Problem {
  return createProblem(
    "import-label",
    { file },
    {
      message: `The label \`${label}\` that was named does not open a row of the source.`,
      why: "What was said of it changed nothing.",
      fix: "Write it as the source prints it, without its mark.",
    },
  );
}

function reportSilent(file: string, labels: readonly string[]): Problem {
  const shown = labels.slice(0, 2).map((label) => `\`--questioner "${label}"\``);
  return createProblem(
    "import-exchanges",
    { file },
    {
      message: "Nobody asks anything in a text that consists of questions and answers.",
      why: "There is no exchange to link to.",
      fix:
        shown.length === 0
          ? "Name the labels with `--label`, and who asks with `--questioner`."
          : `Say who asks, with ${shown.join(" or ")}.`,
    },
  );
}

function reportUnanswered(file: string): Problem {
  return createProblem(
    "import-exchanges",
    { file },
    {
      message: "Nobody answers what is asked.",
      why: "The words of who answers may stand under the names of those who ask.",
      fix: "Name who answers with `--respondent`, or divide the turns in the transcript.",
    },
  );
}

/** A label in a language whose words are not known may stand for anybody who asks. */
function reportOneAsker(file: string, { sections, frontmatter }: Transcript): Problem[] {
  const exchanges = sections.flatMap(({ units }) =>
    units.filter(({ kind }) => kind === "exchange"),
  );
  const asking = exchanges.flatMap(({ turns }) =>
    turns.filter(({ role }) => role === "questioner"),
  );
  const [label, ...others] = new Set(asking.map((turn) => turn.label));
  const isOne = exchanges.length === 1 && asking.length >= 3 && others.length === 0;
  const { kind } = frontmatter;
  if (!isOne || label === undefined || kind === "interview" || !questioned.has(kind)) return [];
  return [
    createProblem(
      "import-exchanges",
      { file },
      {
        message: `All questions are those of \`${label}\`, and are read as one exchange.`,
        why: "If the label stands for anybody who asks, each question begins another exchange.",
        fix: "Divide them in the transcript with a heading above each question, `### Q2`.",
      },
    ),
  ];
}

function checkTitle(
  file: string,
  { value, from }: DraftField,
  publisher: string | undefined,
): Problem[] {
  const form = normaliseLabel(value);
  const isSite = publisher !== undefined && form === normaliseLabel(publisher);
  const isIntroduction = /[:：]$|^(?:the )?following is/iu.test(value.trim());
  const isSaid = isProse({ text: value }) && findKind(value) === undefined;
  if (!isSite && !isIntroduction && !isSaid) return [];
  const message = isSite
    ? `The title \`${value}\` is also the name of who publishes it.`
    : `The title \`${value.slice(0, 80)}\` is a sentence, which may introduce the text or be speech.`;
  return [
    createProblem(
      "import-title",
      { file, line: from[0]?.line },
      {
        message,
        why: "Readers find a conference by its title.",
        fix: "Give another with `--title`.",
      },
    ),
  ];
}
