import type { Element, Nodes, RootContent } from "hast";
import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { listRuns } from "../ground/blocks.ts";
import type { DraftBlock, Dropped } from "../ground/draft.ts";
import { findColonLabel } from "../ground/line-label.ts";
import { joinPieces } from "../ground/pieces.ts";
import { unfoldDefinitions } from "./definition-lists.ts";
import { findElements, readHtml } from "./html.ts";
import { type Row, listRows } from "../ground/rows.ts";
import { markSpeakers } from "./speaker-classes.ts";
import { unfoldTables } from "./layout-tables.ts";

/** A saved page: the rows of its text, and the boilerplate around it. */
export interface PageParts {
  readonly rows: readonly Row[];
  readonly dropped: readonly Dropped[];
}

const parts: readonly (readonly [tags: RegExp, names: RegExp, reason: string])[] = [
  [
    /^nav$/,
    /(?:^|[-_])(?:nav|navigation|navbar|menu|(?:bread)?crumbs?|topicpath|pankuzu)(?=[-_]|$)/i,
    "navigation of the page",
  ],
  [
    /^footer$/,
    /^(?:(?:site|page|global|main)[-_]?)?(?:footer|foot|colophon)$/i,
    "footer of the page",
  ],
  [
    /^aside$/,
    /(?:^|[-_])(?:sidebar|related|recommend(?:ed|ations)?)(?=[-_]|$)/i,
    "side column of the page",
  ],
  [
    /^(?:form|button|select|dialog|noscript)$/,
    /(?:^|[-_])(?:share|sharing|social|sns|cookies?|consent|search|skip(?:[-_]?link)?|print|newsletter)(?=[-_]|$)/i,
    "control of the page",
  ],
  [
    /^figcaption$/,
    /^(?:wp-caption-text|(?:image|photo|figure|img|picture|media|thumb)[-_]?caption|caption[-_]text|bildunterschrift|légende|legende)$/i,
    "caption of a picture",
  ],
  [/^header$/, /^(?:(?:site|page|global|main)[-_]?)?header$/i, "header of the page"],
];

/**
 * Separates the text of a page from its navigation, footer, side columns and controls. A part with speech in it
 * is always text.
 */
export function splitPage(nodes: readonly RootContent[]): PageParts {
  const dropped: Dropped[] = [];
  const body = findElements(nodes, "body")[0]?.children ?? nodes;
  const unfolded = markSpeakers(body).map(unfoldTables).map(unfoldDefinitions);
  const main = findMain(unfolded);
  const text = prune(unfolded, main, dropped);
  return {
    rows: listRows(text).filter((row) => row.text.trim() !== "" || row.block !== undefined),
    dropped,
  };
}

/** The `main` or `article` of a page where it has two fifths of the text. */
function findMain(body: readonly Nodes[]): Element | undefined {
  const whole = countText(body);
  const named = [...findElements(body, "main"), ...findElements(body, "article")];
  const [largest] = named.sort((a, b) => countText([b]) - countText([a]));
  return largest !== undefined && countText([largest]) > whole * 0.4 ? largest : undefined;
}

/** Blocks of the text; everything else is listed as dropped, in order. */
function prune(
  nodes: readonly Nodes[],
  main: Element | undefined,
  dropped: Dropped[],
): DraftBlock[] {
  return readHtml(
    nodes.flatMap((node) => cut(node, main, dropped)),
    (line) => line,
  );
}

function cut(node: Nodes, main: Element | undefined, dropped: Dropped[]): Nodes[] {
  if (node.type !== "element")
    return main === undefined || node.type !== "text" ? [node] : dropLoose(node, dropped);
  const inside = node === main;
  const reason = findReason(node, inside);
  if (reason !== undefined && !holdsSpeech(node) && !contains(node, main)) {
    dropText(dropped, [node], reason);
    return [];
  }
  if (main !== undefined && !inside && !contains(node, main)) {
    if (holdsSpeech(node)) return [node];
    dropText(dropped, [node], "outside of the main part of the page");
    return [];
  }
  const children = node.children.flatMap((child) => cut(child, inside ? undefined : main, dropped));
  return [{ ...node, children: children as Element["children"] }];
}

function dropLoose(node: Nodes, dropped: Dropped[]): Nodes[] {
  dropText(dropped, [node], "outside of the main part of the page");
  return [];
}

/** A header inside of the text holds its title, so it is kept. */
function findReason(element: Element, inText: boolean): string | undefined {
  const { className, id, role } = element.properties;
  const names = [className, id, role].flat().filter((name) => typeof name === "string");
  const found = parts.find(
    ([tags, pattern]) => tags.test(element.tagName) || names.some((name) => pattern.test(name)),
  );
  const kept =
    found?.[2] === "header of the page" && (inText || findElements([element], "h1").length > 0);
  return kept ? undefined : found?.[2];
}

/** Whether a part has a label that names a role, or labels that recur. */
function holdsSpeech(element: Element): boolean {
  const labels = listRows(readHtml([element])).flatMap(
    ({ text }) => findColonLabel(text)?.label ?? [],
  );
  const recurring = labels.length - new Set(labels).size;
  return recurring >= 2 || labels.some((label) => findRoleWord(label) !== undefined);
}

function contains(element: Element, other: Element | undefined): boolean {
  if (other === undefined) return false;
  return element.children.some(
    (child) => child === other || (child.type === "element" && contains(child, other)),
  );
}

function dropText(dropped: Dropped[], nodes: readonly Nodes[], reason: string): void {
  for (const row of listRows(readHtml(nodes))) {
    for (const pieces of row.block === undefined ? [row.pieces] : listRuns(row.block)) {
      const text = joinPieces(pieces).replace(/\s+/gu, " ").trim();
      if (text !== "") dropped.push({ text, line: pieces[0]?.line ?? row.line, reason });
    }
  }
}

function countText(nodes: readonly Nodes[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type === "text") count += node.value.trim().length;
    else if ("children" in node) count += countText(node.children);
  }
  return count;
}
