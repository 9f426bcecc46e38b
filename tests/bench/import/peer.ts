import rehypeParse from "rehype-parse";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readClock } from "./clock.ts";

const markdown = unified().use(remarkParse);
const html = unified().use(rehypeParse, { fragment: true });

/** Milliseconds that remark or rehype takes to parse a text, and nothing else. */
export function parseWithPeer(text: string): number {
  const begin = readClock();
  if (/^\s*</.test(text)) html.parse(text);
  else markdown.parse(text);
  return readClock() - begin;
}
