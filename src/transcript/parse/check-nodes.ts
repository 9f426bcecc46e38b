import type { Html, Nodes, Parent, Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import { linkSchemes } from "./html.ts";
import { type Source, reportAt, sliceNodes } from "./source.ts";

/** Reports every piece of Markdown that a transcript may not have, wherever it stands. */
export function checkNodes(root: Root, source: Source): void {
  const open = new Set<string>();
  visit(root, (node, _, parent) => {
    if (node.type === "html") {
      checkHtml(node, open, source);
    } else if (node.type === "link") {
      checkLink(node.url, node, source);
    } else if (node.type === "text") {
      checkMention(node, source);
    } else {
      const reason = explainUnsupported(node, parent);
      if (reason !== undefined) reportAt(source, "node-unsupported", node, reason);
    }
  });
}

/** A closing tag is part of the fault that its opening tag is told for. */
function checkHtml(node: Html, open: Set<string>, source: Source): void {
  const name = /^<(\/?[a-z][\w-]*)/i.exec(node.value)?.[1]?.toLowerCase() ?? "";
  if (name.startsWith("/") && open.delete(name.slice(1))) return;
  open.add(name);
  reportAt(source, "html-raw", node, explainHtml(sliceNodes(source, node)));
}

function checkLink(url: string, node: Nodes, source: Source): void {
  if (/^#[^\s]/.test(url)) return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (linkSchemes.some((allowed) => allowed === scheme)) return;
  const reason =
    `Unexpected link to \`${url.slice(0, 60)}\`, expected an address that begins with \`https://\`, \`http://\` or ` +
    "`mailto:`, or with `#`; another scheme may run a program, and a path holds only until a page moves; " +
    "write the whole address, or remove the link";
  reportAt(source, "link-unsafe", node, reason);
}

/** A mention whose footnote is not written stays text; one with a backslash is meant as text. */
function checkMention(node: Text, source: Source): void {
  if (!node.value.includes("[^")) return;
  const written = sliceNodes(source, node);
  const start = node.position?.start;
  for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s[]+)\]/g)) {
    const before = written.slice(0, match.index).split("\n");
    const position = {
      line: (start?.line ?? 1) + before.length - 1,
      column: (before.length > 1 ? 1 : (start?.column ?? 1)) + (before.at(-1) ?? "").length,
    };
    reportAt(source, "footnote-missing", position, explainMention(match[0]));
  }
}

function explainUnsupported(node: Nodes, parent: Parent | undefined): string | undefined {
  const nested = parent !== undefined && parent.type !== "root";
  if (node.type === "heading" && nested) return inside("heading");
  if (node.type === "footnoteDefinition" && nested) return inside("footnote");
  return reasons[node.type];
}

function inside(what: string): string {
  return `Unexpected ${what} inside a list, a quotation or a footnote, expected it at the start of a line; there it is not part of the outline; move it out`;
}

const reasons: Readonly<Record<string, string>> = {
  thematicBreak:
    "Unexpected rule, expected a heading; a rule does not say what begins below it; write a heading, or " +
    "remove the rule",
  code:
    "Unexpected block of code, expected a paragraph; four spaces or three backticks at the start of a line " +
    "make code of it; remove them",
  definition:
    "Unexpected link definition, expected the address where the link is; the paragraph would lose it when " +
    "it is moved; write `[text](https://…)`, or `\\[` if it is text",
  linkReference:
    "Unexpected link by reference, expected the address where the link is; the paragraph would lose it " +
    "when it is moved; write `[text](https://…)`, or `\\[` if it is text",
  image:
    "Unexpected image, expected text; a transcript is what was said; remove it, or write a link to it",
  imageReference:
    "Unexpected image, expected text; a transcript is what was said; remove it, or write a link to it",
};

function explainHtml(html: string): string {
  const shown = html.split("\n", 1)[0]?.slice(0, 60) ?? "";
  return (
    `Unexpected HTML \`${shown}\`, expected Markdown; raw HTML is never shown, so it would be lost; write it as ` +
    "Markdown, or `\\<` if the character is meant"
  );
}

function explainMention(mention: string): string {
  return (
    `Unexpected \`${mention}\`, expected a footnote \`${mention}: …\` in this file; a reader would see the bare ` +
    "name; write the footnote, or `\\[` if the brackets are meant"
  );
}
