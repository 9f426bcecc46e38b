import { isSpoken } from "./quote-words.ts";

/**
 * The selected text of a turn as it is printed, without labels and signs: a line for each paragraph, item of
 * a list, row of a table and line of a verse, a tab between the cells of a row. What is struck out stands between `~~`, as in
 * Markdown: nobody may take it for what stands.
 */
export function readSelectedText(turn: Element, range: Range): string {
  let text = "";
  let line: Element | null = null;
  let struck = false;
  for (const node of listParts(turn).filter((part) => range.intersectsNode(part))) {
    const part = node instanceof Text ? cutText(node, range) : node.nodeName === "BR" ? "\n" : "\t";
    const own = node.parentElement?.closest(lines) ?? null;
    if (own !== line && part.trim() === "" && part !== "\t") continue;
    const isStruck = isStruckOut(node);
    const isEnd = struck && (!isStruck || own !== line);
    if (isEnd) text = text.replace(/(?<! ) {0,2}$/u, `~~$&`);
    if (own !== line && text !== "") text += "\n";
    if (isStruck && (!struck || isEnd)) text += "~~";
    struck = isStruck;
    // Where the sign of a footnote stood between two spaces, one is left.
    text += / $/.test(text) && part.startsWith(" ") && !isVerbatim(node) ? part.slice(1) : part;
    line = own;
  }
  return (struck ? `${text}~~` : text).replace(/ {0,2}([\n\t]) {0,2}/gu, "$1").trim();
}

/** What the text is made of: text nodes, line breaks, and every cell of a row but its first. */
function listParts(turn: Element): Node[] {
  const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const parts: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isPart = node instanceof Text || (node instanceof Element && node.matches(dividers));
    if (isPart && isSpoken(node)) parts.push(node);
  }
  return parts;
}

/** Spaces and line ends in a text are one space, but in a verbatim passage. */
function cutText(node: Text, range: Range): string {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.length;
  const text = node.data.slice(start, end);
  return isVerbatim(node) ? text : text.replace(/\s+/gu, " ");
}

/** Whether a node is part of a passage whose spaces and lines are kept. */
function isVerbatim({ parentElement: parent }: Node): boolean {
  return parent?.matches("pre, pre *") === true;
}

function isStruckOut({ parentElement: parent }: Node): boolean {
  return parent?.matches("del, del *") === true;
}

/** Elements whose text is a line of its own, and elements that divide a line. */
const lines = "p, li, tr, pre, blockquote, .block";
const dividers = "br, td + td, th + th, th + td";
