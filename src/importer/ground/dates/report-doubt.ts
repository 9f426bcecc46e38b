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
