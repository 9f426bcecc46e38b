import type { Nodes } from "mdast";
import type { ProblemKindName } from "../../problems/kinds.ts";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import type { Position } from "../model/model.ts";

/** A file while it is parsed: its text, and the problems found so far. */
export interface ParsedFile {
  readonly file: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** BCP 47 tags of the conference's other texts. */
  readonly others: readonly string[];
  /** Text in which the places of nodes are counted. */
  readonly text: string;
  readonly problems: Problem[];
}

/** Notes a problem at the place of a node, or at a place itself. */
export function reportAt(
  parsed: ParsedFile,
  kind: ProblemKindName,
  place: Nodes | Position,
  explanation: Explanation,
  about?: readonly string[],
): void {
  const { line, column } = "type" in place ? placeOf(place) : place;
  parsed.problems.push(
    createProblem(kind, { file: parsed.file, line, column }, explanation, about),
  );
}

/** Where a node begins. */
export function placeOf(node: Nodes): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** The Markdown from the start of one node to the end of another, or of the same. */
export function sliceNodes(parsed: ParsedFile, first: Nodes, last: Nodes = first): string {
  return parsed.text.slice(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
}
