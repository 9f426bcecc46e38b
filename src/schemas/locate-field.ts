import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { splitFrontmatter } from "./frontmatter.ts";

/**
 * Line and column of a field's value in YAML, or of its key; if the path does not exist, those of the nearest
 * field above it.
 *
 *     locateYaml("speakers: [a, b]", ["speakers", 1]) → { line: 1, column: 15 }
 */
export function locateYaml(
  yaml: string,
  path: readonly (string | number)[],
  part: "value" | "key" = "value",
): LineAndColumn {
  const lines = new LineCounter();
  let node: unknown = parseDocument(yaml, { lineCounter: lines, prettyErrors: false }).contents;
  let offset = 0;
  for (const step of path) {
    const key: unknown = isMap(node) && node.items.find((pair) => readKey(pair.key) === step)?.key;
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.get(Number(step), true);
    else break;
    const found = part === "key" && isScalar(key) ? key : node;
    if (isMap(found) || isSeq(found) || isScalar(found)) offset = found.range?.[0] ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The same as `locateYaml`, in a transcript's file. */
export function locateFrontmatter(
  text: string,
  path: readonly (string | number)[],
  part: "value" | "key" = "value",
): LineAndColumn {
  const { yaml = "", yamlLine } = splitFrontmatter(text, "");
  const { line, column } = locateYaml(yaml, path, part);
  return { line: line + yamlLine - 1, column };
}

function readKey(key: unknown): unknown {
  return isScalar(key) ? String(key.value) : key;
}

/** From an offset in the YAML to its place in the file. */
export type Locate = (offset: number) => LineAndColumn & { readonly file: string };

interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}
