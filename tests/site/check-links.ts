import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Page, readAttribute } from "./page.ts";

/** Where a built site stands: its folder, and the address it is published at (with its base path). */
export interface Place {
  readonly dir: string;
  /** `https://lectern.example/`, ends with `/`. */
  readonly root: string;
}

/**
 * Links, images, scripts and forms of all pages that lead to no file of the site, or to a fragment that the
 * page does not have. Addresses of other sites are not asked.
 */
export function checkLinks(pages: readonly Page[], place: Place): Map<Page, string[]> {
  const anchors = new Map(pages.map((page) => [page.file, listAnchors(page)]));
  return new Map(
    pages.map((page) => {
      const faults = listAddresses(page).flatMap((address) =>
        checkAddress(address, new URL(page.path, place.root), place, anchors),
      );
      return [page, [...new Set(faults)]];
    }),
  );
}

function checkAddress(
  address: string,
  from: URL,
  place: Place,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (!URL.canParse(address, from)) return [`${address} is no address`];
  const url = new URL(address, from);
  if (url.origin !== new URL(place.root).origin) return [];
  if (!url.href.startsWith(place.root)) return [`${address} leaves the base path`];
  const path = decodeURIComponent(url.href.slice(place.root.length).replace(/[?#].*$/s, ""));
  const file = findFile(place.dir, path);
  if (file === undefined) return [`${address} leads to nothing`];
  const fragment = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ""));
  const known = anchors.get(file);
  if (fragment === "" || known === undefined || known.has(fragment)) return [];
  return [`${address} leads to a fragment that is not there`];
}

/** The file a static host answers with: itself, or the index of a folder named with a slash. */
function findFile(dir: string, path: string): string | undefined {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const full = join(dir, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

function listAddresses(page: Page): string[] {
  return page.elements.flatMap((element) => {
    const plain = ["href", "src", "action", "poster", "data", "cite"]
      .filter((name) => !(name === "data" && element.tagName !== "object"))
      .flatMap((name) => readAttribute(element, name) ?? []);
    const set = readAttribute(element, "srcSet")?.split(",") ?? [];
    return [...plain, ...set.map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")];
  });
}

function listAnchors(page: Page): Set<string> {
  return new Set(page.elements.flatMap((element) => readAttribute(element, "id") ?? []));
}
