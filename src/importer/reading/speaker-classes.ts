import type { Element, Nodes } from "hast";
import { isPlausibleLabel } from "../ground/plausible.ts";
import { readPlain } from "./html.ts";

/**
 * Puts the mark of a label behind the names of a page whose markup says that they are speakers: at least three elements of one
 * class such as `speaker`, each a name and no more, of which one recurs.
 *
 * @example `<div class="speaker">Ada Renn</div>` → `<p class="speaker">Ada Renn:</p>`
 */
export function markSpeakers(nodes: readonly Nodes[]): Nodes[] {
  const found = nodes.flatMap(listNamed);
  const classes = [...Map.groupBy(found, ({ name }) => name)].flatMap(([name, all]) => {
    const texts = all.map(({ text }) => text);
    const isTurns = texts.length >= 3 && new Set(texts).size < texts.length;
    return isTurns && texts.every(isName) ? [name] : [];
  });
  const [only] = classes;
  return only === undefined ? [...nodes] : nodes.map((node) => mark(node, only));
}

function listNamed(node: Nodes): { name: string; text: string }[] {
  if (node.type !== "element") return [];
  const name = findClass(node);
  if (name !== undefined) return [{ name, text: readPlain(node).trim() }];
  return node.children.flatMap(listNamed);
}

function findClass({ properties }: Element): string | undefined {
  const names = [properties["className"]].flat().filter((name) => typeof name === "string");
  return names.find((name) => speaking.test(name));
}

const speaking =
  /^(?:[\w-]{0,30}[-_])?(?:speakers?|who|sprecher|redner|orateur|intervenant|oratore|orador|locutor|spreker|talare|interviewer)(?:[-_]?names?)?$/i;

function isName(text: string): boolean {
  const bare = text.replace(/\s?[:：]$/u, "");
  return bare.length <= 80 && isPlausibleLabel(bare);
}

function mark<Node extends Nodes>(node: Node, name: string): Node {
  if (node.type !== "element") return node;
  if (findClass(node) !== name)
    return { ...node, children: node.children.map((child) => mark(child, name)) };
  const isMarked = /[:：]\s*$/u.test(readPlain(node));
  const added = isMarked ? [] : [{ type: "text" as const, value: ": " }];
  const tagName = node.tagName === "div" ? "p" : node.tagName;
  return { ...node, tagName, children: [...node.children, ...added] };
}
