import type { Element, ElementContent, Root } from "hast";
import type { FootnoteReference, RootContent } from "mdast";
import type { Footnote } from "../model/model.ts";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { markDirections } from "./mark-directions.ts";

/** The data that a footnote reference is rendered from: see `numberFootnotes`. */
declare module "mdast" {
  interface FootnoteReferenceData {
    /** Number of the footnote, from 1 in the order of first mention. */
    readonly number?: number;
    /** Which mention of its footnote this is, from 1. */
    readonly mention?: number;
  }
}

/**
 * Sanitised HTML of one block of Markdown, with its own element. Raw HTML is left out. A footnote
 * reference becomes `<sup><a href="#fn-a" id="fnref-a">1</a></sup>`, its second mention `fnref-a-2`; a
 * cell's alignment becomes `class="align-right"`. What runs in another direction than the language says so.
 *
 * @param others languages of the conference's other texts
 */
export function renderHtml(
  node: RootContent,
  language: string,
  others: readonly string[] = [],
): string {
  const tree = readPlain(node) ?? renderer.runSync({ type: "root", children: [node] });
  markDirections(tree, language, others);
  return renderer.stringify(tree).trim();
}

/** The address of a footnote in its page, without `#`: `fn-a`. */
export function formatFootnoteAnchor(label: string): string {
  return `fn-${label.toLowerCase()}`;
}

/**
 * The HTML of `renderHtml` for a page that is not the text's own, and that may show another text too: links to
 * places of the text, such as its footnotes, lead to its own page.
 *
 * `leadToPage('<sup><a href="#fn-a" id="fnref-a">1</a></sup>', "/x/")` → `<sup><a href="/x/#fn-a">1</a></sup>`
 */
export function leadToPage(html: string, path: string): string {
  return html.replace(/<a href="#([^"]*)"(?: id="[^"]*")?/g, (_link, anchor: string) => {
    return `<a href="${path}#${anchor}"`;
  });
}

/** The first mention of each footnote in a page, in the text above them or else in another footnote. */
export function listFirstMentions(
  footnotes: readonly Footnote[],
  text: readonly string[],
): (string | undefined)[] {
  const page = [...text, ...footnotes.map(({ html }) => html)].join("\n");
  const found = new Map<string, string>();
  for (const [, target = "", id = ""] of page.matchAll(/<a href="#([^"]+)" id="([^"]+)"/g)) {
    if (!found.has(target)) found.set(target, id);
  }
  return footnotes.map(({ label }) => found.get(encodeURIComponent(formatFootnoteAnchor(label))));
}

/** The tree of a paragraph of nothing but words, as nearly all are: there is nothing to sanitise in it. */
function readPlain(node: RootContent): Root | undefined {
  const [text, ...rest] = node.type === "paragraph" ? node.children : [];
  if (text?.type !== "text" || rest.length > 0 || looseLineEnd.test(text.value)) return undefined;
  const children: Element["children"] = [{ type: "text", value: text.value }];
  return { type: "root", children: [{ type: "element", tagName: "p", properties: {}, children }] };
}

/** White space around a line end, which HTML is written without. */
const looseLineEnd = /[ \t\r]\n|\n[ \t\r]|\r/;

/** The address of a mention of a footnote, without `#`: `fnref-a`, `fnref-a-2`. */
function formatMentionAnchor(label: string, mention: number): string {
  return `fnref-${label.toLowerCase()}${mention > 1 ? `-${String(mention)}` : ""}`;
}

/** Schemes a link may have. */
export const linkSchemes = ["http", "https", "mailto"] as const;

const renderer = unified()
  .use(remarkRehype, {
    handlers: {
      footnoteReference: (_state: unknown, node: FootnoteReference) => renderMention(node),
    },
  })
  .use(() => nameAlignments)
  .use(() => dropPaths)
  .use(rehypeSanitize, {
    tagNames: [
      ...[
        "p",
        "br",
        "em",
        "strong",
        "del",
        "code",
        "a",
        "sup",
        "blockquote",
        "ul",
        "ol",
        "li",
        "pre",
      ],
      ...["table", "thead", "tbody", "tr", "th", "td"],
    ],
    attributes: {
      a: ["href", "id", "title"],
      ol: ["start"],
      td: [["className", /^align-/]],
      th: [["className", /^align-/]],
    },
    protocols: { href: [...linkSchemes] },
    clobber: [],
    strip: ["script", "style"],
  })
  .use(rehypeStringify)
  .freeze();

function renderMention(node: FootnoteReference): Element {
  const { number = 0, mention = 1 } = node.data ?? {};
  const link: Element = {
    type: "element",
    tagName: "a",
    properties: {
      href: `#${encodeURIComponent(formatFootnoteAnchor(node.identifier))}`,
      id: formatMentionAnchor(node.identifier, mention),
    },
    children: [{ type: "text", value: String(number) }],
  };
  return { type: "element", tagName: "sup", properties: {}, children: [link] };
}

/**
 * A path would have another target on each page that shows it, and what is no address has none, as
 * `http://www.gov.tw，and`; a link without an address becomes its text.
 */
function dropPaths(node: Root | ElementContent): void {
  if (!("children" in node)) return;
  if (node.type === "element") {
    const href = String(node.properties["href"]);
    if (!href.startsWith("#") && !URL.canParse(href)) delete node.properties["href"];
  }
  for (const child of node.children) dropPaths(child as ElementContent);
}

/** HTML has no `align` attribute any more, and the site allows no inline style. */
function nameAlignments(node: Root | ElementContent): void {
  if (!("children" in node)) return;
  if (node.type === "element") nameAlignment(node);
  for (const child of node.children) nameAlignments(child as ElementContent);
}

function nameAlignment({ properties }: Element): void {
  const { align } = properties;
  if (typeof align !== "string") return;
  delete properties["align"];
  properties["className"] = [`align-${align}`];
}
