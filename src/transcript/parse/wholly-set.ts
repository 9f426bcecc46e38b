import type { Nodes, Paragraph } from "mdast";
import { type Setting, settings } from "../units/set-questions.ts";

/**
 * How all words of a paragraph are set, bold before italics.
 *
 * @example `***Why?***` → ["strong", "emphasis"]; `**Why *now*?**` → ["strong"]; `**Why** now?` → []
 */
export function listSettings(paragraph: Paragraph): Setting[] {
  if (!holdsWords(paragraph)) return [];
  return settings.filter((setting) => paragraph.children.every((child) => isSet(child, setting)));
}

function isSet(node: Nodes, setting: Setting): boolean {
  if (node.type === setting || !holdsWords(node)) return true;
  return "children" in node && node.children.every((child) => isSet(child, setting));
}

function holdsWords(node: Nodes): boolean {
  if ("value" in node) return /[\p{L}\p{N}]/u.test(node.value);
  return "children" in node && node.children.some(holdsWords);
}
