import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** The tree that a browser without scripts makes of a page, without the places at which its nodes stand. */
export function readTree(html: string): string {
  const tree = unified().use(rehypeParse).parse(html);
  return JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value));
}
