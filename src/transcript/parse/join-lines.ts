import type { Nodes, Text } from "mdast";

/**
 * Joins the lines of a passage where Chinese or Japanese goes on in the next line: a line end is a space only between
 * words that are written with spaces. The text nodes are changed in place.
 *
 * @example joinLines of "ここで\n折り返す" → "ここで折り返す"
 */
export function joinLines(node: Nodes): void {
  const leaves = listLeaves(node);
  const texts = leaves.map((leaf) => (leaf.type === "text" ? leaf.value : ""));
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type !== "text") continue;
    const [before, behind] = [texts[index - 1]?.at(-1) ?? "", texts[index + 1]?.charAt(0) ?? ""];
    const value = texts[index] ?? "";
    leaf.value = value.replaceAll("\n", (end, at: number) => {
      const sides = [at === 0 ? before : value.charAt(at - 1), value.charAt(at + 1) || behind];
      return sides.every((side) => unspaced.test(side)) ? "" : end;
    });
  }
}

/** Characters that are written without spaces between words, and their punctuation; Korean has spaces. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー々〆、-〟！-～]$/u;

type Leaf = Text | Exclude<Nodes, { children: unknown[] } | Text>;

/** The sign of a footnote stands between no words. */
function listLeaves(node: Nodes): Leaf[] {
  if (node.type === "footnoteReference") return [];
  return "children" in node ? node.children.flatMap(listLeaves) : [node];
}
