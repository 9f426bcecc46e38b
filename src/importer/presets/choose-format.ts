import { type Problem, createProblem } from "../../problems/problem.ts";
import { createMeter } from "../../transcript/parse/markup-meter.ts";
import type { Format, Source } from "../ground/format.ts";
import { formats } from "./formats.ts";

/** The format that a source is read with, and how sure that is; or why there is none. */
export type Choice =
  { readonly format: Format; readonly confidence: number } | { readonly problem: Problem };

/**
 * Takes the format that was asked for, or else the one that is surest; of two, the first listed. A Markdown
 * source with more markup than can be parsed in reasonable time is left to no format.
 */
export function chooseFormat(source: Source, name?: string): Choice {
  const choice = findFormat(source, name);
  if ("problem" in choice || choice.format.syntax !== "markdown") return choice;
  const line = findTangle(source.text);
  return line === undefined ? choice : { problem: reportTangle(source.file, line) };
}

function findFormat(source: Source, name: string | undefined): Choice {
  if (name !== undefined) {
    const format = formats.find((one) => one.name === name);
    if (format === undefined) return { problem: reportUnknown(source.file, name) };
    if (format.only !== undefined && format.detect(source) === 0)
      return { problem: reportUnfit(source.file, name, format.only) };
    return { format, confidence: 1 };
  }
  const choices = formats.map((format) => ({ format, confidence: format.detect(source) }));
  const [best] = choices.sort((a, b) => b.confidence - a.confidence);
  if (best === undefined || best.confidence <= 0) return { problem: reportNone(source.file) };
  return best;
}

/** The line on which there is too much of it. */
function findTangle(text: string): number | undefined {
  const exceeds = createMeter();
  const index = text.split(/\r\n|[\n\r]/).findIndex(exceeds);
  return index < 0 ? undefined : index + 1;
}

function listNames(): string {
  return formats.map(({ name }) => name).join(", ");
}

function reportUnknown(file: string, name: string): Problem {
  return createProblem(
    "import-format",
    { file },
    {
      message: `There is no format \`${name}\`.`,
      why: "The source cannot be read without one.",
      fix: `Choose one of ${listNames()}. \`archive import --help\` describes them.`,
    },
  );
}

function reportUnfit(file: string, name: string, only: string): Problem {
  return createProblem(
    "import-format",
    { file },
    {
      message: `The source is not ${only}, which the format \`${name}\` reads alone.`,
      why: "It would have no words to this format.",
      fix: "Leave out `--format`, or name another.",
    },
  );
}

function reportNone(file: string): Problem {
  return createProblem(
    "import-format",
    { file },
    {
      message: "No format recognises the source.",
      why: "Its speakers could not be told apart.",
      fix: `Choose one with \`--format\`: ${listNames()}.`,
    },
  );
}

function reportTangle(file: string, line: number): Problem {
  return createProblem(
    "import-format",
    { file, line },
    {
      message:
        "Too much markup, expected at most 400 signs such as `*` or `[` in a paragraph, and few `<!` or `<?` in a long one.",
      why: "It cannot be read in reasonable time, and no transcript has so much.",
      fix: "Choose another `--format`, or write `\\` before signs that are meant.",
    },
  );
}
