import { apparatus } from "./permalinks.ts";
import { findMarks } from "../search/query/match.ts";
import type { Query } from "../search/query/split-query.ts";

/**
 * Marks the matches of a query in the text of elements, across their inline markup. Returns the marks of each place
 * in order. A place has several marks where a match spans several text nodes, or where matches follow each other
 * without a word between them.
 *
 * Text is only wrapped in `<mark>` elements; nothing else changes. The signs of permalinks are left out.
 */
export function markText(blocks: Iterable<Element>, query: Query): HTMLElement[][] {
  return Array.from(blocks).flatMap((block) => markBlock(block, query));
}

/** Removes the marks and restores the text nodes. */
export function removeMarks(matches: readonly (readonly HTMLElement[])[]): void {
  for (const mark of matches.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function markBlock(block: Element, query: Query): HTMLElement[][] {
  const nodes = listTexts(block);
  const text = nodes.map(({ node }) => node.data).join("");
  const ranges = findMarks(query, text);
  const matches = ranges.map((): HTMLElement[] => []);
  for (const { node, start } of nodes.toReversed()) {
    for (const [index, range] of Array.from(ranges.entries()).reverse()) {
      const from = Math.max(0, range.start - start);
      const to = Math.min(node.length, range.end - start);
      if (from < to) matches[index]?.unshift(wrap(node, from, to));
    }
  }
  return joinNeighbours(matches, (index) =>
    text.slice(ranges[index - 1]?.end, ranges[index]?.start),
  );
}

/** Joins each match with the previous one if there is no word between them. */
function joinNeighbours(
  matches: readonly HTMLElement[][],
  readBetween: (index: number) => string,
): HTMLElement[][] {
  const places: HTMLElement[][] = [];
  for (const [index, marks] of matches.entries()) {
    const last = places.at(-1);
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(readBetween(index))) last.push(...marks);
    else places.push(marks);
  }
  return places;
}

/** Wraps a part of a text node; the text before that part stays in the node. */
function wrap(node: Text, from: number, to: number): HTMLElement {
  const part = node.splitText(from);
  part.splitText(to - from);
  const mark = document.createElement("mark");
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}

interface PlacedText {
  readonly node: Text;
  /** Offset of the node in the text of the block. */
  readonly start: number;
}

function listTexts(block: Element): PlacedText[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: PlacedText[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || isApparatus(node)) continue;
    texts.push({ node, start });
    start += node.length;
  }
  return texts;
}

/** Whether the archive added the text: the sign of a permalink, a time, the number of a footnote. */
function isApparatus(node: Text): boolean {
  return node.parentElement?.closest(apparatus) instanceof Element;
}
