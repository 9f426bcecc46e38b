import type { Nodes } from "mdast";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { parseMarkdown } from "../../../transcript/parse/markdown.ts";
import { type TextRun, readMarkupText } from "./markup-text.ts";

/**
 * The text of a Markdown file: the values of its front matter, then every text node of its body. The
 * numbers of list items are text, since `1914.` may be all that is said; keys, addresses of links and raw
 * tags are none.
 *
 * @example [...readMarkdownText("**A:** [b](https://c.example)")] → texts "A:", " ", "b", "\n"
 */
export function* readMarkdownText(text: string): Generator<TextRun> {
  const matter = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (matter !== null) yield* readFrontMatter(matter[1] ?? "");
  const skipped = matter?.[0] ?? "";
  const line = skipped.split("\n").length - 1;
  const body = text.slice(skipped.length);
  yield* readNode(parseMarkdown(body), { body, line });
}

function readFrontMatter(text: string): TextRun[] {
  const runs: TextRun[] = [];
  const lineCounter = new LineCounter();
  visit(parseDocument(text, { lineCounter, schema: "failsafe" }), (key, node) => {
    if (key === "key" || !isScalar(node) || typeof node.value !== "string") return;
    const line = lineCounter.linePos(node.range?.[0] ?? 0).line + 1;
    runs.push({ text: node.value.replace(/\s+/g, " ") + "\n", line });
  });
  return runs;
}

const inlines = new Set(["text", "emphasis", "strong", "delete", "link", "inlineCode", "html"]);

function* readNode(node: Nodes, place: { body: string; line: number }): Generator<TextRun> {
  const line = place.line + (node.position?.start.line ?? 1);
  if (node.type === "listItem") yield { text: readNumber(place.body, node), line };
  if (node.type === "html") yield* readMarkupText(node.value, "html", line);
  else if ("value" in node) yield { text: node.value, line };
  else if ("alt" in node) yield { text: ` ${node.alt ?? ""} `, line };
  else if ("children" in node) for (const child of node.children) yield* readNode(child, place);
  if (!inlines.has(node.type)) yield { text: "\n", line };
}

function readNumber(body: string, item: Nodes): string {
  const start = item.position?.start.offset ?? 0;
  return /^\d+[.)] ?/.exec(body.slice(start, start + 16))?.[0] ?? "";
}
