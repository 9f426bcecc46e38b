import { type Document, visit } from "yaml";
import { findCharacterFaults } from "../problems/characters.ts";
import { type Problem, createProblem } from "../problems/problem.ts";
import type { Locate } from "./locate-field.ts";

/**
 * Finds characters that content may not have, where they stand in YAML, and those that an escape such as `"\u202E"`
 * puts into a value.
 */
export function findCharacters(document: Document.Parsed, yaml: string, locate: Locate): Problem[] {
  let start = 0;
  const written = yaml.split("\n").flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    return reportFaults(line.replace(/\r$/, ""), (index) => locate(offset + index));
  });
  return [...written, ...findEscaped(document, yaml, locate)];
}

function findEscaped(document: Document.Parsed, yaml: string, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (typeof node.value !== "string" || !yaml.slice(start, end).includes("\\")) return;
      const value = node.value.replaceAll("\n", " ");
      problems.push(...reportFaults(value, () => locate(start)));
    },
  });
  return problems;
}

function reportFaults(text: string, place: (index: number) => ReturnType<Locate>): Problem[] {
  return findCharacterFaults(text).map(({ kind, index, message, why, fix }) =>
    createProblem(kind, place(index), { message, why, fix }),
  );
}
