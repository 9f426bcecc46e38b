import { keyAsk } from "../asks.ts";
import { type Problem, createProblem } from "../../../problems/problem.ts";

/** Reports a date of the source that cannot be right, or that another date contradicts. */
export function reportDoubt(
  file: string,
  line: number | undefined,
  text: string,
  doubt: string,
): Problem {
  return createProblem(
    "import-date",
    { file, line },
    {
      message: `The date \`${text}\` is doubtful: ${doubt}.`,
      why: "A conference under a wrong date cannot be found again.",
      fix: "Say which date is right with `--start`.",
    },
    [keyAsk("start")],
  );
}

/** Reports that a text gives no other date than that of its publication, which is taken for its start. */
export function reportPublished(file: string, line: number, found: string): Problem {
  return createProblem(
    "import-dates",
    { file, line },
    {
      message: `The date \`${found}\` says when the text was published, and no other stands there.`,
      why: "The conference may have been on another day.",
      fix: "If it was, say so with `--start`.",
    },
  );
}
