import type { Nodes, Paragraph } from "mdast";

/** Ways to set whole paragraphs apart in a text that names nobody. */
export type Setting = "strong" | "emphasis";

/**
 * The emphasis that all words of a paragraph have, bold before italics; undefined if they differ.
 *
 * @example `**Why *now*?**` → "strong"; `**Why** now?` → undefined
 */
export function findSetting(paragraph: Paragraph): Setting | undefined {
  if (!holdsWords(paragraph)) return undefined;
  return settings.find((setting) => paragraph.children.every((child) => isSet(child, setting)));
}

const settings: readonly Setting[] = ["strong", "emphasis"];

function isSet(node: Nodes, setting: Setting): boolean {
  if (node.type === setting || !holdsWords(node)) return true;
  return "children" in node && node.children.every((child) => isSet(child, setting));
}

function holdsWords(node: Nodes): boolean {
  if ("value" in node) return /[\p{L}\p{N}]/u.test(node.value);
  return "children" in node && node.children.some(holdsWords);
}
