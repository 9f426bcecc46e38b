import type { Nodes, Parents } from "mdast";

/** Calls a function with every node of a tree and its parent, in the order of the text. */
export function walk(
  node: Nodes,
  see: (node: Nodes, parent: Parents | undefined) => void,
  parent?: Parents,
): void {
  see(node, parent);
  if (!("children" in node)) return;
  for (const child of node.children) walk(child, see, node);
}
