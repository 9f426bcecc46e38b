import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { splitFrontmatter } from "./frontmatter.ts";

/**
 * Line and column of a field's value in YAML; the nearest field above it where the path is not there.
 *
 *     locateYaml("speakers: [a, b]", ["speakers", 1]) → { line: 1, column: 15 }
 */
export function locateYaml(yaml: string, path: readonly (string | number)[]): LineAndColumn {
  const lines = new LineCounter();
  let node: unknown = parseDocument(yaml, { lineCounter: lines, prettyErrors: false }).contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.get(Number(step), true);
    else break;
    if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** As `locateYaml`, in a transcript's file. */
export function locateFrontmatter(text: string, path: readonly (string | number)[]): LineAndColumn {
  const { yaml = "", yamlLine } = splitFrontmatter(text, "");
  const { line, column } = locateYaml(yaml, path);
  return { line: line + yamlLine - 1, column };
}

interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}
