import type { Paragraph, PhrasingContent } from "mdast";
import type { ParsedFile } from "./parsed-file.ts";

/**
 * The rest of a paragraph after what it opens with, without the space between; undefined where nothing follows.
 *
 * @param others what stands after the opening
 * @param openingEnd offset in the file at which the opening ends
 */
export function cutStart(
  paragraph: Paragraph,
  others: readonly PhrasingContent[],
  openingEnd: number,
  parsed: ParsedFile,
): Paragraph | undefined {
  const end = paragraph.position?.end;
  const children = trimStart(others, openingEnd);
  if (end === undefined || children.length === 0) return undefined;
  const gap = /^(?:\s|\\\n)*/u.exec(parsed.text.slice(openingEnd, end.offset))?.[0] ?? "";
  const start = advance(parsed.text, paragraph, openingEnd + gap.length);
  return { type: "paragraph", children, position: { start, end } };
}

/** Leaves out the mark and the white space at the start of the speech. */
function trimStart(nodes: readonly PhrasingContent[], openingEnd: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  if (first.type === "break") return trimStart(rest, openingEnd);
  if (first.type !== "text") return [...nodes];
  const marked = (first.position?.start.offset ?? 0) < openingEnd;
  const value = first.value.replace(marked ? /^[:：]\s*/u : /^\s+/u, "");
  return value === "" ? trimStart(rest, openingEnd) : [{ ...first, value }, ...rest];
}

/** The point of an offset that stands after the start of a node. */
function advance(text: string, node: Paragraph, offset: number) {
  const { line = 1, column = 1, offset: from = 0 } = node.position?.start ?? {};
  const lines = text.slice(from, offset).split("\n");
  const last = lines.at(-1) ?? "";
  return {
    line: line + lines.length - 1,
    column: (lines.length > 1 ? 1 : column) + last.length,
    offset,
  };
}
