import type { Element, ElementContent, Nodes } from "hast";
import { isPlausibleLabel } from "../ground/plausible.ts";
import { isQuestion } from "../../transcript/units/question.ts";
import { findElements, readPlain } from "./html.ts";

/**
 * Unfolds lists of terms that are a conversation: terms that ask are set in bold, as questions are, and terms that name who
 * speaks become labels before what is below them. Other lists of terms stay.
 */
export function unfoldDefinitions<Node extends Nodes>(node: Node): Node {
  if (node.type !== "element") return node;
  if (node.tagName !== "dl") return { ...node, children: node.children.map(unfoldDefinitions) };
  const terms = findElements(node.children, "dt").map((term) => readPlain(term).trim());
  const asking = terms.filter(isQuestion).length;
  if (asking >= 2 && asking >= terms.length * 0.6)
    return { ...node, tagName: "div", children: node.children.map((child) => setTerm(child)) };
  const names = new Set(terms);
  const isTurns = terms.length >= 3 && names.size < terms.length && terms.every(isPlausible);
  return isTurns
    ? { ...node, tagName: "div", children: node.children.map((child) => setTerm(child, ":")) }
    : node;
}

function isPlausible(name: string): boolean {
  return isPlausibleLabel(name.replace(/\s?[:：]$/u, ""));
}

/** A term in bold, or with the mark of a label. */
function setTerm(node: ElementContent, mark?: string): ElementContent {
  if (node.type !== "element") return node;
  if (node.tagName !== "dt")
    return { ...node, children: node.children.map((child) => setTerm(child, mark)) };
  if (mark === undefined) return { ...node, tagName: "p", children: [embolden(node)] };
  const isMarked = /[:：]\s*$/u.test(readPlain(node));
  const added = isMarked ? [] : [{ type: "text" as const, value: mark }];
  return { ...node, tagName: "p", children: [...node.children, ...added] };
}

function embolden({ children, position }: Element): Element {
  return {
    type: "element",
    tagName: "strong",
    properties: {},
    children,
    ...(position && { position }),
  };
}
