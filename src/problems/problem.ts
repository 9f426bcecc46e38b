import { compareText } from "../text/compare-text.ts";
import { type Level, type ProblemKindName, problemKinds } from "./kinds.ts";

/** What is wrong, why it matters and what to do about it, in plain sentences. */
export interface Explanation {
  readonly message: string;
  readonly why?: string | undefined;
  readonly fix?: string | undefined;
}

/** Something wrong in content. */
export interface Problem extends Explanation {
  readonly kind: ProblemKindName;
  readonly level: Level;
  /** Path as given to the reader of the file, with `/`. */
  readonly file: string;
  /** Line and column, both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Keys of what it is about, by which `foldProblems` knows what follows from what. Nobody is shown them. */
  readonly about?: readonly string[] | undefined;
  /** What follows from it alone, and goes once it is mended. */
  readonly consequences?: readonly Problem[];
}

/** Where a problem stands; what is left out is 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Makes a problem; its level comes from the table of kinds. */
export function createProblem(
  kind: ProblemKindName,
  place: Place,
  explanation: Explanation,
  about?: readonly string[],
): Problem {
  const { file, line = 1, column = 1 } = place;
  const level = problemKinds[kind].level;
  return { kind, level, file, line, column, ...explanation, ...(about && { about }) };
}

/** Whether any of the problems must fail a check or a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === "error");
}

/** Sorts by file, line, column, kind: the order in which problems are listed everywhere. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.kind, b.kind),
  );
}
