import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** One page of a built site, as written. */
export interface Page {
  /** File below the site's folder, with `/`: `2022/02/index.html`. */
  readonly file: string;
  /** Its address below the base: `2022/02/`, `` for the first page, `404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  /** Elements in the order of the document. */
  readonly elements: readonly Element[];
}

/** Every page of a built site, or of a folder of it (`people/`), in the order of their paths. */
export function readPages(dir: string, folder = ""): Page[] {
  return globSync(`${folder}**/*.html`, { cwd: dir })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) => readPage(dir, file));
}

export function readPage(dir: string, file: string): Page {
  const html = readFileSync(join(dir, file), "utf8");
  const tree = unified().use(rehypeParse).parse(html);
  const elements: Element[] = [];
  visit(tree, "element", (element) => {
    elements.push(element);
  });
  return { file, path: file.replace(/(^|\/)index\.html$/, "$1"), html, tree, elements };
}

/** An attribute as text; a list of tokens joined by spaces; `undefined` where it is absent. */
export function readAttribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The text of an element and of all that stands in it, unchanged but for a space before what begins a line. */
export function readText(element: Element): string {
  let text = "";
  visit(element, (node) => {
    if (node.type === "text") text += node.value;
    else if (node !== element && node.type === "element" && lines.has(node.tagName)) text += " ";
  });
  return text;
}

const lines = new Set(
  "address article br dd details div dl dt h1 h2 h3 h4 li nav ol p section table td th tr ul".split(
    " ",
  ),
);

/** Content of `<meta name>`, every one of them. */
export function readMeta(page: Page, name: string): string[] {
  return page.elements
    .filter((element) => element.tagName === "meta" && readAttribute(element, "name") === name)
    .map((element) => readAttribute(element, "content") ?? "");
}

/** Elements of a name, in order. */
export function findElements(page: Page, tagName: string): Element[] {
  return page.elements.filter((element) => element.tagName === tagName);
}

/** Where links or other elements of a page lead: paths from the root of the site, and addresses of others as they are. */
export function listLinks(page: Page, tagName = "a"): string[] {
  return findElements(page, tagName).flatMap((element) => readLink(page, element) ?? []);
}

/** Where one of them leads; within its page a fragment alone. */
export function readLink({ path }: Page, element: Element): string | undefined {
  const address = readAttribute(element, "href");
  if (address === undefined || address.startsWith("#")) return address;
  const { href, origin, pathname, search, hash } = new URL(address, `${root}/${path}`);
  return origin === root ? pathname + search + hash : href;
}

const root = "https://archive.invalid";

/** Whether the page only sends its reader on, as that of an old address does. */
export function isRedirect(page: Page): boolean {
  return findElements(page, "moved-page").length > 0;
}

/** Whether the page asks not to be found: that of no address, and that of a withdrawn one. */
export function isHidden(page: Page): boolean {
  return readMeta(page, "robots").some((content) => content.includes("noindex"));
}
