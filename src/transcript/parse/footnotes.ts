import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from "mdast";
import { cutText } from "../../text/cut-text.ts";
import { visit } from "unist-util-visit";
import type { Explanation } from "../../problems/problem.ts";
import { renderHtml } from "./html.ts";
import type { Footnote } from "../model/model.ts";
import { joinLines } from "./join-lines.ts";
import { toPlainText } from "./plain-text.ts";
import { type ParsedFile, placeOf, reportAt, sliceNodes } from "./parsed-file.ts";

/**
 * Numbers footnotes and their mentions in the tree, in the order in which they are first mentioned: in the speech, then in
 * the footnotes in the order of their numbers, so that it is the same however the file orders them. Those that only each
 * other mention follow as they stand.
 */
export function numberFootnotes(root: Root): void {
  const [speech, definitions] = splitFootnotes(root);
  const numbers = new Map<string, { number: number; mentions: number }>();
  const order: string[] = [];
  const enter = (identifier: string) => {
    const known = numbers.get(identifier);
    if (known !== undefined) return known;
    const entry = { number: order.push(identifier), mentions: 0 };
    numbers.set(identifier, entry);
    return entry;
  };
  const mention = (node: FootnoteReference) => {
    const entry = enter(node.identifier);
    entry.mentions += 1;
    node.data = { number: entry.number, mention: entry.mentions };
  };
  for (const node of speech) visit(node, "footnoteReference", mention);
  const open = new Map(definitions.toReversed().map((node) => [node.identifier, node]));
  const mentioned = listMentioned(definitions);
  let followed = 0;
  const follow = () => {
    for (; followed < order.length; followed += 1) {
      const identifier = order[followed] ?? "";
      const definition = open.get(identifier);
      open.delete(identifier);
      if (definition !== undefined) visit(definition, "footnoteReference", mention);
    }
  };
  follow();
  for (const { identifier } of definitions) {
    if (!open.has(identifier) || !mentioned.has(identifier)) continue;
    enter(identifier);
    follow();
  }
  // What is never mentioned, or written twice, is told; what it mentions has a number too.
  for (const definition of definitions) {
    visit(definition, "footnoteReference", (node) => {
      if (node.data === undefined) mention(node);
    });
  }
}

function listMentioned(definitions: readonly FootnoteDefinition[]): Set<string> {
  const mentioned = new Set<string>();
  for (const node of definitions) {
    visit(node, "footnoteReference", ({ identifier }) => {
      mentioned.add(identifier);
    });
  }
  return mentioned;
}

/** The footnotes of a file in the order of their first mention; call `numberFootnotes` before. */
export function readFootnotes(root: Root, parsed: ParsedFile): Footnote[] {
  const [, written] = splitFootnotes(root);
  if (written.length === 0) return [];
  const order = new Map<string, number>();
  visit(root, "footnoteReference", ({ identifier, data }) => {
    order.set(identifier, data?.number ?? 0);
  });
  const seen = new Set<string>();
  const definitions: FootnoteDefinition[] = [];
  for (const node of written) {
    const label = node.label ?? node.identifier;
    if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(label)) {
      reportAt(parsed, "footnote-invalid", node, explainLabel(label));
    }
    if (seen.has(node.identifier))
      reportAt(parsed, "footnote-duplicate", node, explainSecond(label));
    else if (order.has(node.identifier)) definitions.push(node);
    else reportAt(parsed, "footnote-unused", node, explainUnused(label));
    seen.add(node.identifier);
  }
  return definitions
    .sort((a, b) => (order.get(a.identifier) ?? 0) - (order.get(b.identifier) ?? 0))
    .map((node) => createFootnote(node, order.get(node.identifier) ?? 0, parsed));
}

function splitFootnotes({ children }: Root): [speech: RootContent[], FootnoteDefinition[]] {
  const definitions = children.filter((node) => node.type === "footnoteDefinition");
  if (definitions.length === 0) return [children, []];
  return [children.filter((node) => node.type !== "footnoteDefinition"), definitions];
}

function createFootnote(node: FootnoteDefinition, number: number, parsed: ParsedFile): Footnote {
  const label = node.label ?? node.identifier;
  const [first, last] = [node.children[0], node.children.at(-1)];
  joinLines(node);
  return {
    number,
    label,
    text: toPlainText(node).trim(),
    html: node.children
      .map((child) => renderHtml(child, parsed.language, parsed.others))
      .join("\n"),
    markdown:
      first === undefined || last === undefined ? "" : dedent(sliceNodes(parsed, first, last)),
    position: placeOf(node),
  };
}

/** Takes off the indentation that holds the lines after the first in the footnote. */
function dedent(markdown: string): string {
  return markdown.replace(/\n(?:\t| {1,4})/g, "\n");
}

function explainLabel(label: string): Explanation {
  return {
    message: `Unexpected footnote name \`${cutText(label, 40)}\`, expected letters, digits and hyphens.`,
    why: "The name is part of an address.",
    fix: "Rename it here and where it is mentioned.",
  };
}

function explainSecond(label: string): Explanation {
  return {
    message: `The footnote \`[^${label}]\` is written twice.`,
    why: "Only the first one is shown.",
    fix: "Rename one of them.",
  };
}

function explainUnused(label: string): Explanation {
  return {
    message: `Nothing mentions the footnote \`[^${label}]\`.`,
    why: "No reader would see it.",
    fix: `Write \`[^${label}]\` where it belongs. If it belongs nowhere, remove the footnote.`,
  };
}
