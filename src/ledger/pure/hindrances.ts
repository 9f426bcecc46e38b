import type { Problem } from "../../problems/problem.ts";

/** Lists the errors that forbid a publication: all but those that it mends itself. */
export function listHindrances(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level, kind }) => level === "error" && kind !== "permalink-moved");
}
