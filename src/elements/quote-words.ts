import { apparatus } from "./permalinks.ts";
import { tokenizeText } from "../search/format/words.ts";
import { listWords } from "../text/words.ts";

/** A word of a text on a page, with the stretch of a text node that it stands in. */
export interface PlacedWord {
  readonly text: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The words said in an element, in order: what stands in its blocks, the signs of permalinks left out. */
export function readWords(root: Element): PlacedWord[] {
  return listTextNodes(root).flatMap((node) =>
    tokenizeText(node.data).words.flatMap(({ start, end }) =>
      listWords(node.data.slice(start, end)).map((text) => ({ text, node, start, end })),
    ),
  );
}

/** The words that a range touches, whole even where the range begins or ends inside one. */
export function readSelectedWords(root: Element, range: Range): PlacedWord[] {
  return readWords(root).filter(({ node, start, end }) => {
    if (!range.intersectsNode(node)) return false;
    const before = node === range.endContainer && start >= range.endOffset;
    const after = node === range.startContainer && end <= range.startOffset;
    return !before && !after;
  });
}

/** A range without what no one says in an element: it may end behind the last word, in a button or in the next exchange. */
export function cutRange(root: Element, range: Range): Range {
  const nodes = listTextNodes(root).filter((node) => range.intersectsNode(node));
  const [first, last] = [nodes[0], nodes.at(-1)];
  const cut = range.cloneRange();
  if (first !== undefined && first !== range.startContainer) cut.setStart(first, 0);
  if (last !== undefined && last !== range.endContainer) cut.setEnd(last, last.length);
  return cut;
}

/** Whether a node is part of what is said: labels, times, the signs of permalinks and of footnotes are not. */
export function isSpoken({ parentElement: parent }: Node): boolean {
  return parent?.matches(".block, .block *") === true && !parent.closest(apparatus);
}

/** Wraps words that stand one after another in `<mark>`; the first mark is returned. */
export function markWords(words: readonly PlacedWord[]): HTMLElement | undefined {
  const stretches = Map.groupBy(words, ({ node }) => node);
  let first: HTMLElement | undefined;
  for (const [node, own] of stretches) {
    const range = document.createRange();
    range.setStart(node, own[0]?.start ?? 0);
    range.setEnd(node, own.at(-1)?.end ?? node.length);
    const mark = document.createElement("mark");
    mark.className = "quote";
    range.surroundContents(mark);
    first ??= mark;
  }
  return first;
}

function listTextNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isSpoken(node)) nodes.push(node as Text);
  }
  return nodes;
}
