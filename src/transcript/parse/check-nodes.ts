import type { Html, Nodes, Parent, Root, Text } from "mdast";
import { cutText } from "../../text/cut-text.ts";
import { visit } from "unist-util-visit";
import type { Explanation } from "../../problems/problem.ts";
import { linkSchemes } from "./html.ts";
import { type ParsedFile, reportAt, sliceNodes } from "./parsed-file.ts";

/** Reports every piece of Markdown that a transcript may not have, wherever it stands. */
export function checkNodes(root: Root, parsed: ParsedFile): void {
  const open = new Set<string>();
  visit(root, (node, _, parent) => {
    if (node.type === "html") {
      checkHtml(node, open, parsed);
    } else if (node.type === "link") {
      checkLink(node.url, node, parsed);
    } else if (node.type === "text") {
      checkMention(node, parsed);
    } else {
      const fault = explainUnsupported(node, parent);
      const about = node.type === "code" ? ["code"] : undefined;
      if (fault !== undefined) reportAt(parsed, "node-unsupported", node, fault, about);
    }
  });
}

/** A closing tag is not reported if its opening tag was. */
function checkHtml(node: Html, open: Set<string>, parsed: ParsedFile): void {
  const name = /^<(\/?[a-z][\w-]*)/i.exec(node.value)?.[1]?.toLowerCase() ?? "";
  if (name.startsWith("/") && open.delete(name.slice(1))) return;
  open.add(name);
  reportAt(parsed, "html-raw", node, explainHtml(sliceNodes(parsed, node)));
}

function checkLink(url: string, node: Nodes, parsed: ParsedFile): void {
  if (/^#[^\s]/.test(url)) return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (linkSchemes.some((allowed) => allowed === scheme)) return;
  reportAt(parsed, "link-unsafe", node, {
    message: `Unexpected link to \`${cutText(url, 60)}\`, expected an address that begins with \`https://\`, \`http://\`, \`mailto:\` or \`#\`.`,
    why: "Another scheme may run a program, and a path breaks as soon as a page moves.",
    fix: "Write the whole address, or the words without the link.",
  });
}

/** A mention without a written footnote stays text; a mention with a backslash is meant as text. */
function checkMention(node: Text, parsed: ParsedFile): void {
  if (!node.value.includes("[^")) return;
  const written = sliceNodes(parsed, node);
  const start = node.position?.start;
  for (const [number, line] of written.split("\n").entries()) {
    for (const match of line.matchAll(/(?<!\\)\[\^([^\]\s[]+)\]/g)) {
      const position = {
        line: (start?.line ?? 1) + number,
        column: (number > 0 ? 1 : (start?.column ?? 1)) + match.index,
      };
      reportAt(parsed, "footnote-missing", position, explainMention(match[0]));
    }
  }
}

function explainUnsupported(node: Nodes, parent: Parent | undefined): Explanation | undefined {
  const nested = parent !== undefined && parent.type !== "root";
  if (node.type === "heading" && nested) return inside("heading");
  if (node.type === "footnoteDefinition" && nested) return inside("footnote");
  return unsupported[node.type];
}

function inside(what: string): Explanation {
  return {
    message: `Unexpected ${what} inside a list, a quotation or a footnote, expected it at the start of a line.`,
    why: "It is not part of the outline there.",
    fix: "Move it out.",
  };
}

const byReference = {
  why: "A paragraph that is moved would lose the address.",
  fix: "Write the address where the link is, as in `[text](https://…)`, or write `\\[` if the bracket is text.",
};

const image: Explanation = {
  message: "Unexpected image, expected text.",
  why: "A transcript is what was said.",
  fix: "Write a link to it, with the words that describe it.",
};

const unsupported: Readonly<Record<string, Explanation>> = {
  thematicBreak: {
    message: "Unexpected rule, expected a heading.",
    why: "A rule does not say what begins below it.",
    fix: "Write a heading, or remove the rule.",
  },
  code: {
    message: "Unexpected block of code, expected a paragraph.",
    why: "Four spaces or three backticks at the start of a line make code of it.",
    fix: "Remove the spaces or the backticks.",
  },
  definition: { message: "Unexpected link definition.", ...byReference },
  linkReference: { message: "Unexpected link by reference.", ...byReference },
  image,
  imageReference: image,
};

function explainHtml(html: string): Explanation {
  const shown = cutText(html.split("\n", 1)[0] ?? "", 60);
  return {
    message: `Unexpected HTML \`${shown}\`, expected Markdown.`,
    why: "Raw HTML is never shown, so it would be lost.",
    fix: "Write it as Markdown, or write `\\<` if the character is meant.",
  };
}

function explainMention(mention: string): Explanation {
  return {
    message: `The footnote \`${mention}\` is mentioned but not written.`,
    why: "A reader would see its bare name.",
    fix: `Write \`${mention}: …\` in this file, or write \`\\[\` if the brackets are meant.`,
  };
}
