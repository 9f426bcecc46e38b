import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { SetQuestions } from "../../../transcript/units/set-questions.ts";
import type { Convention } from "./convention.ts";

/** What is doubtful in how a document tells speakers apart. */
export function reportConvention(
  file: string,
  convention: Convention,
  questions: SetQuestions | undefined,
): Problem[] {
  if (questions !== undefined) return [reportUnnamed(file, questions)];
  return convention.confidence < 0.5 ? [reportUnsure(file, convention)] : [];
}

function reportUnnamed(file: string, { setting, confidence }: SetQuestions): Problem {
  const shown = setting === "strong" ? "bold" : "italics";
  return createProblem(
    "import-layout",
    { file },
    {
      message: "The speech has no labels.",
      why: `Text in ${shown} is read as questions and the rest as answers (confidence ${String(confidence)}).`,
      fix: "Check the transcript, and write who speaks where it is known.",
    },
  );
}

function reportUnsure(file: string, { names, confidence }: Convention): Problem {
  const found =
    names.length === 0 ? "no labels" : `labels of the kind \`${names.join("` and `")}\``;
  return createProblem(
    "import-layout",
    { file },
    {
      message: `Labels do not recur as expected: the source has ${found} (confidence ${String(confidence)}).`,
      why: "Speakers may be told apart wrongly.",
      fix: "Check the transcript, and name labels with `--label`, `--questioner` and `--respondent`.",
    },
  );
}
