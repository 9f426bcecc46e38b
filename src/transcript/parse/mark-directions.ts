import type { Element, ElementContent, Root, Text } from "hast";
import { type Direction, directionOf, findDirection, guessLanguage } from "../../text/direction.ts";

/**
 * Gives `dir` to what runs in another direction than the text around it: paragraphs, lists, items, quotations,
 * tables and cells by most of their letters, and words in quotation marks or brackets by a `bdi`, whose full
 * stop would else stand at the wrong end. What runs from right to left has `lang` too, as far as its letters
 * and the languages of the conference's other texts tell. A browser orders other words within a line by itself.
 *
 * @param language BCP 47 tag of the transcript
 */
export function markDirections(tree: Root, language: string, others: readonly string[]): void {
  markChildren(tree, directionOf(language), others);
}

function markChildren(parent: Root | Element, around: Direction, others: readonly string[]): void {
  for (const child of parent.children) {
    if (child.type === "element") {
      const own = blocks.has(child.tagName) ? findDirection(readText(child)) : around;
      if (own !== undefined && own !== around) setDirection(child, own, others);
      markChildren(child, own ?? around, others);
    }
  }
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    child.type === "text" ? divideText(child, around, others) : child,
  );
}

const blocks = new Set(["p", "ul", "ol", "li", "blockquote", "table", "th", "td", "pre"]);

function readText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(readText).join("") : "";
}

function setDirection(element: Element, direction: Direction, others: readonly string[]): void {
  const language = direction === "rtl" ? guessLanguage(readText(element), others) : undefined;
  Object.assign(element.properties, language && { lang: language }, { dir: direction });
}

/** Words that quotation marks or brackets enclose. */
const enclosed = /(?<=[“„«‘"「『（(])[^“”„«»‘"「」『』（）()]+(?=[”“»’"」』）)])/gu;

function divideText(
  { value }: Text,
  around: Direction,
  others: readonly string[],
): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: words, index } of value.matchAll(enclosed)) {
    const own = findDirection(words);
    if (own === undefined || own === around) continue;
    const part: Element = {
      type: "element",
      tagName: "bdi",
      properties: {},
      children: [{ type: "text", value: words }],
    };
    setDirection(part, own, others);
    parts.push({ type: "text", value: value.slice(end, index) }, part);
    end = index + words.length;
  }
  return [...parts, { type: "text", value: value.slice(end) }];
}
