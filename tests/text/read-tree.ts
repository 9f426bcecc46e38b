import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** The tree that a browser without scripts makes of a page. */
export function readTree(html: string): string {
  return writeTree(unified().use(rehypeParse).parse(html));
}

/** A tree without the places at which its nodes stand. */
export function writeTree(tree: Root): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value));
}
