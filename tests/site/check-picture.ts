import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./check-links.ts";
import { findElements, type Page, readAttribute, readMeta } from "./page.ts";

/**
 * Faults of the picture that a preview of a link to the page shows. Every page that can be cited has one in
 * the site, of the size and with the words that it says; no other page has one.
 */
export function checkPicture(page: Page, { dir, root }: Place): string[] {
  const [url, ...others] = readProperty(page, "og:image");
  if (!isCited(page)) return url === undefined ? [] : ["picture: on a page that nobody cites"];
  if (url === undefined || others.length > 0) return [`picture: ${String(others.length)} of them`];
  if (!url.startsWith(root)) return [`picture: ${url} is not of this site`];
  const file = join(dir, decodeURIComponent(url.slice(root.length)));
  if (!existsSync(file)) return [`picture: ${url} leads to nothing`];
  const stated = [
    "image/png",
    ...["width", "height"].flatMap((name) => readProperty(page, `og:image:${name}`)),
    ...readMeta(page, "twitter:card"),
  ];
  const found = [...describePng(readFileSync(file)), "summary_large_image"];
  const [alternative = ""] = readProperty(page, "og:image:alt");
  return [
    ...(stated.join(" ") === found.join(" ")
      ? []
      : [`picture: ${stated.join(" ")}, is ${found.join(" ")}`]),
    ...(alternative.length >= 10 ? [] : [`picture: no words for it`]),
  ];
}

/** Media type, width and height by the first bytes of a PNG. */
function describePng(bytes: Buffer): string[] {
  const isPng = bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n" && bytes.length > 1000;
  return isPng
    ? ["image/png", String(bytes.readUInt32BE(16)), String(bytes.readUInt32BE(20))]
    : ["no PNG"];
}

/** Whether the page says how it is cited: conferences, exchanges and statements do. */
function isCited(page: Page): boolean {
  return readMeta(page, "citation_title").length > 0;
}

function readProperty(page: Page, property: string): string[] {
  return findElements(page, "meta")
    .filter((element) => readAttribute(element, "property") === property)
    .map((element) => readAttribute(element, "content") ?? "");
}
